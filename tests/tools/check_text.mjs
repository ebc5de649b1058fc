// Reading source text for the checks: without comments and strings, and where its functions begin and end.

const kControl = /^\s*(\}?\s*else\s+)?(if|for|while|switch|catch|do|else|try|return\s+\w+\s+if)\b/;
const kAfterParameters = new RegExp(
    '\\)\\s*(?:(?:const|noexcept(?:\\([^()]*\\))?|override|final|mutable|&&?)\\s*)*' +
    '(?:->\\s*[\\w:<>,&*\\s]+)?(?::\\s[^]*)?$');
const kArrow = /=>\s*$/;
const kLambda = /\[[^[\]]*\]\s*$/;

/** The text with comments, strings and characters blanked out, line by line as long as before. */
export function bare(text) {
    const pattern =
        /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'/g;
    return text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
}

/** The comments of a text alone, everything else blanked out. */
export function comments(text) {
    const kept = text.match(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|<!--[\s\S]*?-->/g);
    return (kept ?? []).join('\n');
}

/** Whether the text before an opening brace is the head of a function. */
function opensFunction(head) {
    if (kControl.test(head)) return false;
    return kArrow.test(head) || kLambda.test(head) || kAfterParameters.test(head);
}

/** The part of `text` before `at` back to the last statement's end, with parentheses kept whole. */
function headBefore(text, at) {
    let depth = 0;
    let start = at - 1;
    for (; start >= 0; --start) {
        const char = text[start];
        if (char === ')') ++depth;
        else if (char === '(') --depth;
        else if (depth <= 0 && (char === ';' || char === '{' || char === '}')) break;
    }
    return text.slice(start + 1, at);
}

/** The functions of C++ or JavaScript as {first, last} line numbers from 1. */
function braceFunctions(source) {
    const text = bare(source).replace(/^[ \t]*#.*$/gm, '');
    const open = [];
    const found = [];
    let line = 1;
    for (let at = 0; at < text.length; ++at) {
        const char = text[at];
        if (char === '\n') ++line;
        else if (char === '{') open.push({ first: line, isFunction: opensFunction(headBefore(text, at)) });
        else if (char === '}') {
            const block = open.pop();
            if (block?.isFunction) found.push({ first: block.first, last: line });
        }
    }
    return found;
}

/** The functions of a shell script or of Python, which begin and end by their indentation. */
function indentedFunctions(source, opening) {
    const found = [];
    const lines = source.split('\n');
    lines.forEach((text, index) => {
        if (!opening.test(text)) return;
        const next = lines.findIndex((other, at) => at > index && /^\S/.test(other));
        found.push({ first: index + 1, last: next < 0 ? lines.length : next });
    });
    return found;
}

/** All functions of the file `path` with the text `source`. */
export function functions(path, source) {
    if (/\.(h|cpp|c|js|mjs)$/.test(path)) return braceFunctions(source);
    if (path.endsWith('.py')) return indentedFunctions(source, /^def /);
    if (path.endsWith('.sh')) return indentedFunctions(source, /^\w+\(\) \{/);
    return [];
}

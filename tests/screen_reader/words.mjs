// What Orca says, in a form that does not change with its version: role words and marks between them.
const kWords = [
    [/\bpush button\b/g, 'button'],
    [/\bOperating system\b/g, ''],
];

/** One utterance as a line; empty where it says nothing. */
export function plain(text) {
    let words = text.replace(/\s+/g, ' ');
    for (const [from, to] of kWords) words = words.replace(from, to);
    return words.trim().replace(/([^.])\.$/, '$1');
}

/** What is said at times: Orca says or leaves it by how fast it gets to know of what changes together. */
const kAtTimes = '  ~ ';

/** A transcript as steps: [what was pressed, what is said, what is said at times]. */
function stepsOf(lines) {
    const steps = [];
    for (const line of lines) {
        if (line.startsWith('> ') || !steps.length) steps.push([line, [], []]);
        else if (line.startsWith(kAtTimes)) steps.at(-1)[2].push(`  ${line.slice(kAtTimes.length)}`);
        else steps.at(-1)[1].push(line);
    }
    return steps;
}

/** Both without what `wanted` says is said at times only. */
function certain(wanted, got) {
    const steps = stepsOf(wanted);
    const heard = stepsOf(got).map(([step, said], i) => {
        const left = [...(steps[i]?.[2] ?? [])];
        const rest = said.filter((line) => !left.includes(line) || !left.splice(left.indexOf(line), 1));
        return [step, rest];
    });
    const flat = (list) => list.flatMap(([step, said]) => [step, ...said]);
    return [flat(steps), flat(heard)];
}

/** Whether what was said on one step is what the transcript has there. */
export function isSame(wanted, said) {
    const [one, other] = certain(['> ', ...wanted], ['> ', ...said]);
    return one.join('\n') === other.join('\n');
}

/** The lines that differ for certain, with what stands around them. */
export function difference(wanted, got) {
    return compare(...certain(wanted, got)).near;
}

/** The transcript in which what is not said both times is said at times. */
export function both(wanted, got) {
    const sure = compare(...certain(wanted, got)).all;
    const old = stepsOf(wanted);
    const lines = [];
    let step = -1;
    const end = () => step >= 0 && lines.push(...old[step]?.[2].map((line) => kAtTimes + line.trim()) ?? []);
    for (const [mark, line] of sure) {
        if (line.startsWith('> ')) {
            end();
            step++;
        }
        lines.push(mark === ' ' ? line : kAtTimes + line.trim());
    }
    end();
    return lines;
}

/** The lines that differ between two transcripts, in their order, with what stands around them. */
function compare(wanted, got, around = 2) {
    const rows = wanted.length + 1;
    const columns = got.length + 1;
    // The longest common part, from the end.
    const common = Array.from({ length: rows }, () => new Uint16Array(columns));
    for (let i = rows - 2; i >= 0; i--) {
        for (let j = columns - 2; j >= 0; j--) {
            common[i][j] = wanted[i] === got[j] ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
        }
    }
    const lines = [];
    for (let i = 0, j = 0; i < wanted.length || j < got.length; ) {
        if (i < wanted.length && j < got.length && wanted[i] === got[j]) {
            lines.push([' ', wanted[i++]]);
            j++;
        } else if (j >= got.length || (i < wanted.length && common[i + 1][j] >= common[i][j + 1])) {
            lines.push(['-', wanted[i++]]);
        } else {
            lines.push(['+', got[j++]]);
        }
    }
    const near = (at) => lines.slice(Math.max(0, at - around), at + around + 1).some(([mark]) => mark !== ' ');
    return { all: lines, near: lines.filter((_, at) => near(at)).map((parts) => parts.join(' ')) };
}

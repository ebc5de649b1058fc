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

/** The lines that differ between two transcripts, in their order, with what stands around them. */
export function difference(wanted, got, around = 2) {
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
    return lines.filter((_, at) => near(at)).map((parts) => parts.join(' '));
}

#!/usr/bin/env python3
"""Makes sheet_texts.cpp of the texts in assets/sheets/<language>/<name>.txt.

sheets.py OUT.cpp SHEETS_DIR
"""
import json
import pathlib
import sys


def main():
    out, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    rows = []
    for path in sorted(root.glob("*/*.txt")):
        # A compiler need not take one literal of any length: a line each.
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        words = "\n     ".join(json.dumps(line, ensure_ascii=False) for line in lines)
        rows.append('    {"%s", "%s",\n     %s},\n' % (path.parent.name, path.stem, words))
    text = "// Generated from assets/sheets.\n#include \"core/sheets.h\"\n\n"
    text += "namespace rapport::core {\nnamespace {\n\nconstexpr SheetText kTexts[] = {\n"
    text += "".join(rows) + "};\n\n}  // namespace\n\n"
    text += "std::span<const SheetText> sheet_texts() { return kTexts; }\n\n"
    text += "}  // namespace rapport::core\n"
    out.write_text(text, encoding="utf-8")


main()

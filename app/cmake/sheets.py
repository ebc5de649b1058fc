#!/usr/bin/env python3
"""Makes a C++ table of the texts in ROOT/<language>/<name>.txt: those of assets/sheets and of assets/packs.

sheets.py OUT.cpp ROOT FUNCTION
"""
import json
import pathlib
import sys


def main():
    out, root, function = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    rows = []
    for path in sorted(root.glob("*/*.txt")):
        # A compiler need not take one literal of any length: a line each.
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        words = "\n     ".join(json.dumps(line, ensure_ascii=False) for line in lines)
        rows.append('    {"%s", "%s",\n     %s},\n' % (path.parent.name, path.stem, words))
    table = "kTextsOf_" + function
    text = "// Generated from assets/%s.\n#include \"core/sheets.h\"\n\n" % root.name
    text += "namespace rapport::core {\nnamespace {\n\nconstexpr SheetText %s[] = {\n" % table
    text += "".join(rows) + "};\n\n}  // namespace\n\n"
    text += "std::span<const SheetText> %s() { return %s; }\n\n" % (function, table)
    text += "}  // namespace rapport::core\n"
    out.write_text(text, encoding="utf-8")


main()

#!/usr/bin/env python3
"""Makes prompt_texts.cpp of the texts in assets/prompts/<language>.txt.

prompts.py OUT.cpp en.txt [de.txt ...]
"""
import json
import pathlib
import sys


def main():
    rows = []
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        # A compiler need not take one literal of any length: a line each.
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        words = "\n     ".join(json.dumps(line, ensure_ascii=False) for line in lines)
        rows.append('    {"%s",\n     %s},\n' % (path.stem, words))
    text = "// Generated from assets/prompts.\n#include \"core/prompts.h\"\n\n"
    text += "namespace rapport::core {\nnamespace {\n\nconstexpr PromptText kPromptTexts[] = {\n"
    text += "".join(rows) + "};\n\n}  // namespace\n\n"
    text += "std::span<const PromptText> prompt_texts() { return kPromptTexts; }\n\n"
    text += "}  // namespace rapport::core\n"
    pathlib.Path(sys.argv[1]).write_text(text, encoding="utf-8")


main()

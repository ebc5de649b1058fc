#!/usr/bin/env python3
"""Makes licences.cpp: the licence texts of everything that is built into the program, for the app.

Usage: licences.py OUT.cpp "Name=FILE" ...; the text is FILE as it came with the package, and the
same text stands only once. "Name=mit:COPYRIGHT" is for a source file that only names the licence.
"""
import json
import pathlib
import sys

MIT = """MIT License

{copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""


def paragraphs(text):
    """The lines of a paragraph joined, since the app breaks lines by itself."""
    joined = [" ".join(part.split()) for part in text.split("\n\n")]
    return "\n".join(part for part in joined if part)


def main():
    out = pathlib.Path(sys.argv[1])
    parts = []
    for argument in sys.argv[2:]:
        name, source = argument.split("=", 1)
        if source.startswith("mit:"):
            text = MIT.format(copyright=source[4:])
        else:
            text = pathlib.Path(source).read_text(encoding="utf-8", errors="replace")
        parts.append(name + "\n" + paragraphs(text))
    # Compilers limit one literal, so each part is a string of its own.
    body = "// Generated: the licences of what is built in.\n#include \"licences.h\"\n"
    body += "namespace rapport::licences {\nstd::string all() {\n    std::string text;\n"
    for part in parts:
        for line in part.split("\n"):
            body += f"    text += {json.dumps(line, ensure_ascii=False)};\n    text += '\\n';\n"
    body += "    return text;\n}\n}\n"
    if not out.exists() or out.read_text(encoding="utf-8") != body:
        out.write_text(body, encoding="utf-8")


main()

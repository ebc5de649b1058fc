#!/usr/bin/env python3
"""Makes string_table.h and string_table.cpp from assets/strings.*.txt ("Key: text", "#" for comments).

Every language must have exactly the keys of English, in any order; a text may be continued on
lines that start with spaces. Usage: strings.py OUT_DIR strings.en.txt [strings.de.txt ...]
"""
import json
import pathlib
import re
import sys


def read(path):
    texts = {}
    key = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" ") and key:
            texts[key] += " " + line.strip()
            continue
        match = re.fullmatch(r"([A-Z][A-Za-z0-9]*): (.+)", line)
        if not match or match[1] in texts:
            sys.exit(f"{path}:{number}: expected a new 'Key: text'")
        key = match[1]
        texts[key] = match[2].strip()
    return texts


def main():
    out = pathlib.Path(sys.argv[1])
    tables = {}
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        tables[path.name.split(".")[1]] = read(path)
    keys = list(tables["en"])
    for language, table in tables.items():
        if set(table) != set(keys):
            sys.exit(f"{language}: keys differ: {sorted(set(table) ^ set(keys))}")
    header = "// Generated from assets/strings.*.txt.\n#pragma once\n#include <string_view>\n"
    header += "namespace rapport::ui {\nenum class Str : unsigned short {\n"
    header += "".join(f"    {key},\n" for key in keys) + "};\n"
    header += f"inline constexpr int kStringCount = {len(keys)};\n"
    header += "std::string_view string_name(Str key);\n"
    header += "// Null for a language that is not there.\n"
    header += "const std::string_view* string_table(std::string_view language);\n}\n"
    body = '#include "string_table.h"\nnamespace rapport::ui {\nnamespace {\n'
    quote = lambda text: json.dumps(text, ensure_ascii=False)
    body += "constexpr std::string_view kNames[] = {" + ",".join(map(quote, keys)) + "};\n"
    for language, table in tables.items():
        rows = ",\n".join(quote(table[key]) for key in keys)
        body += f"constexpr std::string_view kTable_{language}[] = {{\n{rows}}};\n"
    body += "}\nstd::string_view string_name(Str key) {\n"
    body += "    return kNames[static_cast<std::size_t>(key)];\n}\n"
    body += "const std::string_view* string_table(std::string_view language) {\n"
    for language in tables:
        body += f'    if (language == "{language}") return kTable_{language};\n'
    body += "    return nullptr;\n}\n}\n"
    for name, text in (("string_table.h", header), ("string_table.cpp", body)):
        path = out / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


main()

// A drawing on a printed page: lines, filled shapes and a few words, written as SVG. It is told in
// greys, since most printers are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exchange/html.h"

namespace rapport::exchange {

// All measures are in points; y grows downwards.
struct Spot {
    double x = 0, y = 0;
};

enum class Ink : std::uint8_t { None, Paper, Soft, Grid, Quiet, Full };

struct Shape {
    std::vector<Spot> corners;
    bool closed = false;
    Ink line = Ink::None, inside = Ink::None;
    double width = 1;                     // Of the line.
    std::vector<std::vector<Spot>> more;  // Further outlines of the same shape.
};

// Words that start at a place on their base line; the interface's or the client's.
struct DrawnWords {
    Spot at;
    std::string text;
};

struct Drawing {
    double width = 0, height = 0;
    std::string said;  // What it shows, in words; empty: it says nothing that the text does not.
    std::vector<Shape> shapes;
    std::vector<DrawnWords> words;
    double shown_width = 0;  // On the page; 0: as wide as it is.
};

// Appends `drawing`, scaled to the width of the page if it is wider.
void add_drawing(HtmlBuilder& html, const Drawing& drawing);

}  // namespace rapport::exchange

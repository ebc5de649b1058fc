// A small software rasteriser for ImGui's triangles, and a PNG writer without compression.
#include "ui/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "imgui.h"
#include "ui/kit.h"

namespace rapport::ui::test {

namespace {

struct Canvas {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

struct Texture {
    const std::uint8_t* pixels = nullptr;
    int width = 0, height = 0;
};

float channel(ImU32 color, int index) {
    return static_cast<float>((color >> (8 * index)) & 255) / 255;
}

std::array<float, 4> sample(const Texture& texture, float u, float v) {
    const float x = std::clamp(u * static_cast<float>(texture.width) - 0.5f, 0.0f,
                               static_cast<float>(texture.width) - 1.001f);
    const float y = std::clamp(v * static_cast<float>(texture.height) - 0.5f, 0.0f,
                               static_cast<float>(texture.height) - 1.001f);
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    std::array<float, 4> out{};
    for (int i = 0; i < 4; ++i) {
        const int dx = i & 1, dy = i >> 1;
        const float share =
            (dx != 0 ? x - static_cast<float>(left) : 1 - (x - static_cast<float>(left))) *
            (dy != 0 ? y - static_cast<float>(top) : 1 - (y - static_cast<float>(top)));
        const std::size_t at = static_cast<std::size_t>((top + dy) * texture.width + left + dx) * 4;
        for (std::size_t c = 0; c < 4; ++c) {
            out[c] += share * static_cast<float>(texture.pixels[at + c]) / 255;
        }
    }
    return out;
}

void blend(Canvas& canvas, int x, int y, const std::array<float, 4>& color) {
    const std::size_t at = static_cast<std::size_t>(y * canvas.width + x) * 3;
    for (std::size_t c = 0; c < 3; ++c) {
        const float under = static_cast<float>(canvas.rgb[at + c]) / 255;
        const float mixed = under + (color[c] - under) * color[3];
        canvas.rgb[at + c] = static_cast<std::uint8_t>(std::lround(mixed * 255));
    }
}

float edge(const ImVec2& a, const ImVec2& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

void triangle(Canvas& canvas, const Texture& texture, std::array<ImDrawVert, 3> v, float scale,
              const ImVec4& clip) {
    for (ImDrawVert& vertex : v) vertex.pos = ImVec2(vertex.pos.x * scale, vertex.pos.y * scale);
    float area = edge(v[0].pos, v[1].pos, v[2].pos.x, v[2].pos.y);
    if (area == 0) return;
    if (area < 0) {
        std::swap(v[1], v[2]);
        area = -area;
    }
    const auto [x_min, x_max] = std::minmax({v[0].pos.x, v[1].pos.x, v[2].pos.x});
    const auto [y_min, y_max] = std::minmax({v[0].pos.y, v[1].pos.y, v[2].pos.y});
    const int left = static_cast<int>(std::floor(std::max(x_min, clip.x * scale)));
    const int right = static_cast<int>(std::ceil(std::min(x_max, clip.z * scale)));
    const int top = static_cast<int>(std::floor(std::max(y_min, clip.y * scale)));
    const int bottom = static_cast<int>(std::ceil(std::min(y_max, clip.w * scale)));
    for (int y = std::max(top, 0); y < std::min(bottom, canvas.height); ++y) {
        for (int x = std::max(left, 0); x < std::min(right, canvas.width); ++x) {
            const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
            const float a = edge(v[1].pos, v[2].pos, px, py) / area;
            const float b = edge(v[2].pos, v[0].pos, px, py) / area;
            const float c = 1 - a - b;
            // A shared edge belongs to one of its two triangles.
            if (a < 0 || b <= 0 || c < 0) continue;
            std::array<float, 4> color =
                sample(texture, a * v[0].uv.x + b * v[1].uv.x + c * v[2].uv.x,
                       a * v[0].uv.y + b * v[1].uv.y + c * v[2].uv.y);
            for (int i = 0; i < 4; ++i) {
                color[static_cast<std::size_t>(i)] *=
                    a * channel(v[0].col, i) + b * channel(v[1].col, i) + c * channel(v[2].col, i);
            }
            blend(canvas, x, y, color);
        }
    }
}

void append_32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

void append_chunk(std::string& out, const std::string& kind, const std::string& data) {
    append_32(out, static_cast<std::uint32_t>(data.size()));
    const std::string body = kind + data;
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : body) {
        crc ^= static_cast<unsigned char>(byte);
        for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
    }
    out += body;
    append_32(out, ~crc);
}

std::string deflate_stored(const std::string& raw) {
    std::string out = "\x78\x01";
    std::uint32_t a = 1, b = 0;
    for (const char byte : raw) {
        a = (a + static_cast<unsigned char>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    for (std::size_t at = 0; at < raw.size(); at += 65535) {
        const std::size_t length = std::min<std::size_t>(65535, raw.size() - at);
        out += static_cast<char>(at + length == raw.size() ? 1 : 0);
        out += static_cast<char>(length & 255);
        out += static_cast<char>(length >> 8);
        out += static_cast<char>(~length & 255);
        out += static_cast<char>((~length >> 8) & 255);
        out += raw.substr(at, length);
    }
    append_32(out, (b << 16) | a);
    return out;
}

bool write_png(const Canvas& canvas, const std::string& path) {
    std::string raw;
    const auto row = static_cast<std::size_t>(canvas.width) * 3;
    for (std::size_t y = 0; y < static_cast<std::size_t>(canvas.height); ++y) {
        raw += '\0';
        raw.append(canvas.rgb.begin() + static_cast<std::ptrdiff_t>(y * row),
                   canvas.rgb.begin() + static_cast<std::ptrdiff_t>((y + 1) * row));
    }
    std::string header;
    append_32(header, static_cast<std::uint32_t>(canvas.width));
    append_32(header, static_cast<std::uint32_t>(canvas.height));
    header += std::string("\x08\x02\x00\x00\x00", 5);
    std::string out = "\x89PNG\r\n\x1a\n";
    append_chunk(out, "IHDR", header);
    append_chunk(out, "IDAT", deflate_stored(raw));
    append_chunk(out, "IEND", "");
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool whole = std::fwrite(out.data(), 1, out.size(), file) == out.size();
    return std::fclose(file) == 0 && whole;
}

}  // namespace

bool write_picture(Kit& kit, float scale, const std::string& path) {
    const auto* data = static_cast<const ImDrawData*>(kit.draw_data());
    Canvas canvas;
    canvas.width = static_cast<int>(data->DisplaySize.x * scale);
    canvas.height = static_cast<int>(data->DisplaySize.y * scale);
    canvas.rgb.resize(static_cast<std::size_t>(canvas.width * canvas.height) * 3);
    for (const ImDrawList* list : data->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImTextureData* image = command.TexRef._TexData;
            if (image == nullptr || command.UserCallback != nullptr) continue;
            const Texture texture{image->Pixels, image->Width, image->Height};
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                std::array<ImDrawVert, 3> corners;
                for (unsigned k = 0; k < 3; ++k) {
                    const unsigned index =
                        list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
                    corners[k] = list->VtxBuffer[static_cast<int>(index + command.VtxOffset)];
                }
                triangle(canvas, texture, corners, scale, command.ClipRect);
            }
        }
    }
    return write_png(canvas, path);
}

}  // namespace rapport::ui::test

// The samples, drawn by the painter itself.
#include "words_sheet.h"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "base/text.h"
#include "native/words_layout.h"
#include "native/words_paint.h"

namespace rapport::tests {
namespace {

constexpr int kRow = 36, kWidth = 330;

std::unique_ptr<native::WordFonts> fonts_of(const char* file) {
    setenv("FONTCONFIG_FILE", file, 1);
    return std::make_unique<native::WordFonts>();
}

// Each character by itself, the last one first: what comes of words without shaping and order.
std::string backwards(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = base::decode_at(text, at);
        result = std::string(text.substr(at, decoded.length_bytes)) + "\u200C" + result;
        at += decoded.length_bytes;
    }
    return result;
}

void put(Picture& sheet, const native::WordPixels& row, int top) {
    for (int y = 0; y < std::min(row.height, kRow); ++y) {
        for (int x = 0; x < std::min(row.width, kWidth); ++x) {
            const std::uint8_t* from = &row.rgba[static_cast<std::size_t>(y * row.width + x) * 4];
            std::uint8_t* to = &sheet.rgba[static_cast<std::size_t>((top + y) * kWidth + x) * 4];
            for (int i = 0; i < 3; ++i) {
                to[i] =
                    static_cast<std::uint8_t>((from[i] * from[3] + to[i] * (255 - from[3])) / 255);
            }
        }
    }
}

// How much ink lies in a block.
float ink(const Picture& picture, int left, int top, int size) {
    float sum = 0;
    for (int y = top; y < std::min(top + size, picture.height); ++y) {
        for (int x = left; x < std::min(left + size, picture.width); ++x) {
            const std::uint8_t* at =
                &picture.rgba[static_cast<std::size_t>(y * picture.width + x) * 4];
            sum += 255.0F - static_cast<float>(at[0] + at[1] + at[2]) / 3;
        }
    }
    return sum;
}

}  // namespace

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = {
        {"Arabic", "السلام عليكم، أنا بخير اليوم"},
        {"Hebrew", "שלום, אני מרגיש טוב (7) היום"},
        {"Hindi", "नमस्ते, मैं आज ठीक हूँ, शक्ति"},
        {"Thai", "สวัสดี วันนี้ฉันรู้สึกดีขึ้น"},
        {"Chinese", "我今天很累，但是很平静。"},
        {"Japanese", "今日はよく眠れました。カフェ"},
        {"Korean", "오늘은 조금 나아졌어요"},
        {"emoji", "🙂 🌧️ 👨‍👩‍👧 👍🏽 🇫🇷"},
        {"mixed", "Sara said שלום עליכם 12 我们"},
    };
    return all;
}

int row_of(const Sample& sample) { return static_cast<int>(&sample - samples().data()); }

native::WordFonts& fonts() {
    static const auto all = fonts_of(RAPPORT_WORDS_FONTS);
    return *all;
}

Picture draw_sheet(Shaping shaping) {
    static const auto none = fonts_of(RAPPORT_FIXTURES "/scripts/no_fonts.conf");
    native::WordFonts& used = shaping == Shaping::NoFont ? *none : fonts();
    Picture sheet{kWidth, kRow * static_cast<int>(samples().size()), {}};
    sheet.rgba.assign(static_cast<std::size_t>(sheet.width) * sheet.height * 4, 255);
    for (const Sample& sample : samples()) {
        const std::string text =
            shaping == Shaping::LettersBackwards ? backwards(sample.text) : sample.text;
        ui::WordsRequest request;
        request.text = text;
        request.font_px = 20;
        request.line_px = kRow;
        request.width = kWidth;
        request.rgba = 0x000000FF;
        const native::WordLayout layout = native::lay_out_words(used, request);
        put(sheet, native::paint_words(used, layout, request, 4096), kRow * row_of(sample));
    }
    return sheet;
}

bool save_png(const Picture& picture, const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    return png_image_write_to_file(&image, path.c_str(), 0, picture.rgba.data(), 0, nullptr) != 0;
}

Picture load_png(const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    Picture picture;
    if (!png_image_begin_read_from_file(&image, path.c_str())) return picture;
    image.format = PNG_FORMAT_RGBA;
    picture.width = static_cast<int>(image.width);
    picture.height = static_cast<int>(image.height);
    picture.rgba.resize(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr)) return {};
    return picture;
}

float difference(const Picture& one, const Picture& other, int row) {
    constexpr int kBlock = 3;
    float apart = 0, all = 1;
    for (int y = row * kRow; y < (row + 1) * kRow; y += kBlock) {
        for (int x = 0; x < kWidth; x += kBlock) {
            const float a = ink(one, x, y, kBlock), b = ink(other, x, y, kBlock);
            apart += std::abs(a - b);
            all += b;
        }
    }
    return apart / all;
}

}  // namespace rapport::tests

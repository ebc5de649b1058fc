// Links of packs, as they are made and as they come back out of mail programs.
#include "exchange/pack_link.h"

#include <doctest/doctest.h>

using namespace rapport;
using exchange::pack_link;
using exchange::pack_of_link;

namespace {

constexpr const char* kAddress = "https://example.org/rapport/";

std::string bytes_of(std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(i * 37 + 251));
    return bytes;
}

// The bytes, or the word for nothing.
std::string read(const std::string& text) {
    const auto found = pack_of_link(text);
    return found.ok() ? found.value() : "none";
}

// Broken into lines of that many signs.
std::string broken(const std::string& text, std::size_t width, const std::string& by) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); i += width) {
        if (i > 0) lines += by;
        lines += text.substr(i, width);
    }
    return lines;
}

}  // namespace

TEST_CASE("pack: a link brings back the bytes, whatever their number") {
    for (std::size_t size = 1; size < 300; ++size) {
        const std::string link = pack_link(kAddress, bytes_of(size));
        CHECK(read(link) == bytes_of(size));
        CHECK(link.find_first_of("+/= ", std::string(kAddress).size() + 6) == std::string::npos);
    }
    CHECK(pack_link(kAddress, "\xFF\xFE\xFD") == "https://example.org/rapport/#pack=__79");
    CHECK(pack_link("https://example.org/#old", "a") == "https://example.org/#pack=YQ");
}

TEST_CASE("pack: a link is found in what a mail or a message makes of it") {
    const std::string bytes = bytes_of(200), link = pack_link(kAddress, bytes);
    CHECK(read("#pack=" + link.substr(link.find('=') + 1)) == bytes);
    CHECK(read("  \n" + link + "\n\n") == bytes);
    CHECK(read("Here it is:\n<" + link + ">\nSee you on Monday.") == bytes);
    CHECK(read("Look (" + link + "), please") == bytes);
    CHECK(read(link + " See you") == bytes);
    CHECK(read(broken(link, 76, "\r\n") + "\r\n\r\nSee you") == bytes);
    CHECK(read("> " + broken(link, 72, "\n> ") + "\n>\n> See you") == bytes);
    std::string quoted = link;
    quoted.replace(quoted.find('#'), 1, "%23");
    CHECK(read(quoted) == bytes);
    quoted.replace(quoted.find('='), 1, "%3D");
    CHECK(read("https://safe.example/?url=" + quoted + "&data=05") == bytes);
    quoted.replace(quoted.find("%23"), 3, "%2523");
    quoted.replace(quoted.find("%3D"), 3, "%253d");
    CHECK(read("https://safe.example/?url=" + quoted + "&data=05") == bytes);
}

TEST_CASE("pack: what holds no link is refused") {
    for (const char* text : {"", "#pack", "#pack=", "#pack=!", "#pack=A", "#pack=YR", "pack=YQ",
                             "%", "%2", "%23pack", "#therapists"}) {
        CHECK_FALSE(pack_of_link(text).ok());
    }
    CHECK_FALSE(pack_of_link(std::string((1 << 20) + 1, 'a')).ok());
}

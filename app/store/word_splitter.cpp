// The tokenizer, between FTS5 and its unicode61. FTS5 owns what `create` makes, until `destroy`.
#include "store/word_splitter.h"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string_view>

#include "base/text.h"
#include "store/sqlite_setup.h"

namespace rapport::store {
namespace {

struct Range {
    char32_t first, last;
};

// Thai, Lao, Tibetan, Myanmar, Khmer, Han, the kana; then emoji and what is drawn like them.
constexpr std::array<Range, 13> kOwnWords = {{{0x0E00, 0x0EFF},
                                              {0x0F00, 0x0FFF},
                                              {0x1000, 0x109F},
                                              {0x1780, 0x17FF},
                                              {0x2600, 0x27BF},
                                              {0x2E80, 0x2FDF},
                                              {0x3005, 0x3007},
                                              {0x3040, 0x312F},
                                              {0x31A0, 0x31FF},
                                              {0x3400, 0x9FFF},
                                              {0xF900, 0xFAFF},
                                              {0x1F000, 0x1FAFF},
                                              {0x20000, 0x3FFFF}}};

bool is_own_word(char32_t code) {
    return std::any_of(kOwnWords.begin(), kOwnWords.end(), [code](const Range& range) {
        return code >= range.first && code <= range.last;
    });
}

using Give = int (*)(void*, int, const char*, int, int, int);

struct Splitter {
    fts5_tokenizer functions = {};  // Of unicode61.
    Fts5Tokenizer* letters = nullptr;
};

struct Shifted {
    void* context = nullptr;
    Give give = nullptr;
    int start = 0;
};

int give_shifted(void* context, int flags, const char* word, int size, int from, int to) {
    const auto& shifted = *static_cast<const Shifted*>(context);
    return shifted.give(shifted.context, flags, word, size, from + shifted.start,
                        to + shifted.start);
}

void destroy(Fts5Tokenizer* made) {
    const std::unique_ptr<Splitter> splitter(reinterpret_cast<Splitter*>(made));
    if (splitter->letters != nullptr) splitter->functions.xDelete(splitter->letters);
}

int create(void* context, const char**, int, Fts5Tokenizer** made) {
    auto* const api = static_cast<fts5_api*>(context);
    std::unique_ptr<Splitter> splitter;
    try {
        splitter = std::make_unique<Splitter>();
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;  // An exception must not go through SQLite.
    }
    void* data = nullptr;
    int code = api->xFindTokenizer(api, "unicode61", &data, &splitter->functions);
    if (code != SQLITE_OK) return code;
    std::array<const char*, 2> options = {"remove_diacritics", "2"};
    code = splitter->functions.xCreate(data, options.data(), static_cast<int>(options.size()),
                                       &splitter->letters);
    if (code == SQLITE_OK) *made = reinterpret_cast<Fts5Tokenizer*>(splitter.release());
    return code;
}

int split(Fts5Tokenizer* made, void* context, int flags, const char* bytes, int size, Give give) {
    const auto& splitter = *reinterpret_cast<const Splitter*>(made);
    const std::string_view text(bytes, static_cast<std::size_t>(size));
    std::size_t letters_from = 0;
    const auto give_letters = [&](std::size_t to) {
        if (letters_from == to) return SQLITE_OK;
        Shifted shifted{context, give, static_cast<int>(letters_from)};
        return splitter.functions.xTokenize(splitter.letters, &shifted, flags, bytes + letters_from,
                                            static_cast<int>(to - letters_from), give_shifted);
    };
    for (std::size_t at = 0; at < text.size();) {
        const base::DecodedCodePoint code = base::decode_at(text, at);
        const std::size_t next = at + code.length_bytes;
        if (code.valid && is_own_word(code.code_point)) {
            int result = give_letters(at);
            if (result == SQLITE_OK) {
                result = give(context, 0, bytes + at, static_cast<int>(code.length_bytes),
                              static_cast<int>(at), static_cast<int>(next));
            }
            if (result != SQLITE_OK) return result;
            letters_from = next;
        }
        at = next;
    }
    return give_letters(text.size());
}

// The one way to FTS5's functions is a query with a pointer for its parameter.
fts5_api* fts5_functions(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

base::Result<void> add_word_splitter(sqlite3* connection) {
    fts5_api* const api = fts5_functions(connection);
    if (api == nullptr) {
        return base::Error{base::ErrorKind::Unsupported, "opening the database: there is no FTS5"};
    }
    fts5_tokenizer functions = {create, destroy, split};
    const int code = api->xCreateTokenizer(api, kWordSplitter, api, &functions, nullptr);
    return code == SQLITE_OK ? base::Result<void>() : to_error(code, "adding the word splitter");
}

base::Result<std::vector<std::string>> split_words(sqlite3* connection, std::string_view text) {
    fts5_api* const api = fts5_functions(connection);
    Fts5Tokenizer* made = nullptr;
    const int code = api == nullptr ? SQLITE_ERROR : create(api, nullptr, 0, &made);
    if (code != SQLITE_OK) return to_error(code, "splitting into words");
    std::vector<std::string> words;
    const auto add = [](void* context, int, const char* word, int size, int, int) {
        auto& all = *static_cast<std::vector<std::string>*>(context);
        all.emplace_back(word, static_cast<std::size_t>(size));
        return SQLITE_OK;
    };
    split(made, &words, FTS5_TOKENIZE_QUERY, text.data(), static_cast<int>(text.size()), add);
    destroy(made);
    return words;
}

}  // namespace rapport::store

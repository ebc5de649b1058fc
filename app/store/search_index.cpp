#include "store/search_index.h"

#include "base/text.h"

namespace rapport::store {
namespace {

using base::Result;

constexpr std::size_t kIndexedLetters = 3;  // As `prefix` in schema_4.cpp has it.
constexpr std::size_t kMostWords = 64;

// Its rows are all places of all words; each look-up skips to the next word.
constexpr std::string_view kVocabulary =
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, instance)";
constexpr std::string_view kNextWord = "SELECT term FROM temp.vocabulary WHERE term >= ? LIMIT 1";

// The words of the index that begin so, one more than the most if there are more.
Result<std::vector<std::string>> words_from(Database& database, const std::string& beginning) {
    std::vector<std::string> words;
    if (auto made = database.run(kVocabulary); !made.ok()) return made.error();
    std::string from = beginning;
    while (words.size() <= kMostWords) {
        auto statement = database.prepare(kNextWord);
        if (!statement.ok()) return statement.error();
        auto row = statement.value().bind(from).step();
        if (!row.ok()) return row.error();
        if (!row.value()) break;
        std::string word = statement.value().text(0);
        if (!word.starts_with(beginning)) break;
        from = word + '\1';  // No word holds it.
        words.push_back(std::move(word));
    }
    return words;
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

// One word by its beginning, as the words that it may stand for. Empty: there are none.
Result<std::string> any_of(Database& database, const TypedWord& typed) {
    const std::string as_it_is = quoted(typed.text) + '*';
    auto parts = database.split_words(typed.text);
    if (!parts.ok()) return parts.error();
    if (parts.value().empty()) return as_it_is;
    const std::string beginning = parts.value().back();
    const std::size_t letters = base::count_code_points(beginning);
    if (letters == 1) return quoted(typed.text);  // A sign of a script without spaces.
    if (letters <= kIndexedLetters) return as_it_is;
    auto words = words_from(database, beginning);
    if (!words.ok()) return words.error();
    if (words.value().size() > kMostWords) return as_it_is;
    std::string before, all, query;
    parts.value().pop_back();
    for (const std::string& part : parts.value()) before += part + ' ';
    for (const std::string& word : words.value()) {
        all += word + ' ';
        query += (query.empty() ? "(" : " OR ") + quoted(before + word);
    }
    // Each of them has to be read as itself again.
    auto again = database.split_words(before + all);
    if (!again.ok()) return again.error();
    parts.value().insert(parts.value().end(), words.value().begin(), words.value().end());
    if (again.value() != parts.value()) return as_it_is;
    return query.empty() ? query : query + ')';
}

}  // namespace

Result<std::string> index_query(Database& database, const std::vector<TypedWord>& words) {
    std::string query;
    for (const TypedWord& word : words) {
        Result<std::string> one =
            word.by_its_beginning ? any_of(database, word) : Result<std::string>(quoted(word.text));
        if (!one.ok()) return one;
        if (one.value().empty()) return std::string();
        query += (query.empty() ? "" : " AND ") + one.value();
    }
    return query;
}

}  // namespace rapport::store

#include "store/schema_parts.h"

namespace rapport::store {
namespace {

constexpr std::string_view kDeleted = R"sql(
CREATE INDEX {table}_deleted ON {table} (deleted) WHERE deleted IS NOT NULL;
)sql";

// A document's number says where it stands: document.h reads it again.
constexpr std::string_view kNoteNumber = "(min(max(at, 0) >> 31, 4095) << 25) + row";
constexpr std::string_view kOtherNumber =
    "(1 << 42) + (min(max({at}, 0) >> 31, 4095) << 30) + ({kind} << 25) + row";

// The index follows every change, also what goes when its session or course does.
constexpr std::string_view kFollow = R"sql(
ALTER TABLE {table} ADD COLUMN document INTEGER AS ({number});
INSERT INTO words (rowid, text) SELECT document, {words} FROM {table}
    WHERE deleted IS NULL AND trim({words}, char(9, 10, 13, 32)) <> '';
CREATE TRIGGER {table}_words_made AFTER INSERT ON {table}
WHEN NEW.deleted IS NULL AND trim(NEW.{words}, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO words (rowid, text) VALUES (NEW.document, NEW.{words});
END;
CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN
    DELETE FROM words WHERE rowid = OLD.document;
END;
CREATE TRIGGER {table}_words_changed AFTER UPDATE ON {table}
WHEN NEW.{words} <> OLD.{words} OR NEW.document <> OLD.document
    OR (NEW.deleted IS NULL) <> (OLD.deleted IS NULL) BEGIN
    DELETE FROM words WHERE rowid = OLD.document;
    INSERT INTO words (rowid, text) SELECT NEW.document, NEW.{words}
    WHERE NEW.deleted IS NULL AND trim(NEW.{words}, char(9, 10, 13, 32)) <> '';
END;
)sql";

constexpr std::string_view kGone = R"sql(
CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN
    INSERT OR REPLACE INTO gone (id, at) VALUES (OLD.id, max(OLD.changed, coalesce(OLD.deleted, 0)));
END;
)sql";

}  // namespace

void put(std::string& sql, std::string_view name, std::string_view value) {
    for (std::size_t at = sql.find(name); at != std::string::npos; at = sql.find(name, at)) {
        sql.replace(at, name.size(), value);
    }
}

std::string follow_words(const IndexedWords& texts, std::size_t kind) {
    std::string sql(kFollow);
    put(sql, "{number}", kind == 0 ? kNoteNumber : kOtherNumber);
    put(sql, "{table}", texts.table);
    put(sql, "{words}", texts.words);
    put(sql, "{at}", texts.at);
    put(sql, "{kind}", std::to_string(kind));
    return sql;
}

std::string index_deleted(std::string_view table) {
    std::string sql(kDeleted);
    put(sql, "{table}", table);
    return sql;
}

std::string remember_gone(std::string_view table) {
    std::string sql(kGone);
    put(sql, "{table}", table);
    return sql;
}

}  // namespace rapport::store

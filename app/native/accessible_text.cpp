// Texts for assistive technology: AtkText for everything with words, AtkEditableText for fields.
// Offsets count letters (code points), as ATK wants them.
#include <algorithm>
#include <cmath>

#include "native/accessible_world.h"

namespace rapport::native {
namespace {

std::size_t bytes_before(const std::string& text, int letters) {
    const char* begin = text.c_str();
    return static_cast<std::size_t>(g_utf8_offset_to_pointer(begin, letters) - begin);
}

int letters_before(const std::string& text, std::size_t bytes) {
    const auto most = static_cast<gssize>(std::min(bytes, text.size()));
    return static_cast<int>(g_utf8_strlen(text.c_str(), most));
}

int letters_in(const std::string& text) { return letters_before(text, text.size()); }

std::string text_at(void* object) {
    const ToldNode* node = told(object);
    return node == nullptr ? "" : text_of(node->node);
}

char* part_of(const std::string& text, int from, int to) {
    const int count = letters_in(text);
    if (to < 0 || to > count) to = count;
    from = std::clamp(from, 0, to);
    const std::size_t begin = bytes_before(text, from);
    return g_strndup(text.c_str() + begin, bytes_before(text, to) - begin);
}

char* get_text(AtkText* object, int from, int to) { return part_of(text_at(object), from, to); }

int count_letters(AtkText* object) { return letters_in(text_at(object)); }

gunichar letter_at(AtkText* object, int offset) {
    const std::string text = text_at(object);
    if (offset < 0 || offset >= letters_in(text)) return 0;
    return g_utf8_get_char(text.c_str() + bytes_before(text, offset));
}

bool is_word_letter(gunichar letter) { return g_unichar_isalnum(letter) || letter == '\''; }

// Whether a unit of this size begins at `at`, seen from the letters before it.
bool begins(const std::vector<gunichar>& letters, std::size_t at, AtkTextGranularity size) {
    if (at == 0 || size == ATK_TEXT_GRANULARITY_CHAR) return true;
    const gunichar before = letters[at - 1];
    switch (size) {
        case ATK_TEXT_GRANULARITY_WORD:
            return is_word_letter(letters[at]) && !is_word_letter(before);
        case ATK_TEXT_GRANULARITY_SENTENCE:
            if (before == '\n') return true;
            return at >= 2 && g_unichar_isspace(before) && !g_unichar_isspace(letters[at]) &&
                   (letters[at - 2] == '.' || letters[at - 2] == '?' || letters[at - 2] == '!');
        default: return before == '\n';
    }
}

struct Unit {
    int from = 0, to = 0;
};

Unit unit_at(const std::string& text, int offset, AtkTextGranularity size) {
    glong count = 0;
    gunichar* decoded = g_utf8_to_ucs4_fast(text.c_str(), -1, &count);
    const std::vector<gunichar> letters(decoded, decoded + count);
    g_free(decoded);
    if (letters.empty() || offset < 0) return {};
    const std::size_t end = letters.size();
    const std::size_t at = std::min(static_cast<std::size_t>(offset), end);
    // Behind the last letter there is a line only where a line end stands before.
    if (at == end) {
        const bool line =
            size == ATK_TEXT_GRANULARITY_LINE || size == ATK_TEXT_GRANULARITY_PARAGRAPH;
        const int last = static_cast<int>(end);
        if (size == ATK_TEXT_GRANULARITY_CHAR || (line && letters[end - 1] == '\n')) {
            return {last, last};
        }
    }
    std::size_t from = std::min(at, end - 1);
    while (!begins(letters, from, size)) --from;
    std::size_t to = from + 1;
    while (to < end && !begins(letters, to, size)) ++to;
    return {static_cast<int>(from), static_cast<int>(to)};
}

char* give(const std::string& text, Unit unit, int* from, int* to) {
    *from = unit.from;
    *to = unit.to;
    return part_of(text, unit.from, unit.to);
}

char* string_at(AtkText* object, int offset, AtkTextGranularity size, int* from, int* to) {
    const std::string text = text_at(object);
    return give(text, unit_at(text, offset, size), from, to);
}

AtkTextGranularity size_of(AtkTextBoundary boundary) {
    switch (boundary) {
        case ATK_TEXT_BOUNDARY_CHAR: return ATK_TEXT_GRANULARITY_CHAR;
        case ATK_TEXT_BOUNDARY_WORD_START:
        case ATK_TEXT_BOUNDARY_WORD_END: return ATK_TEXT_GRANULARITY_WORD;
        case ATK_TEXT_BOUNDARY_SENTENCE_START:
        case ATK_TEXT_BOUNDARY_SENTENCE_END: return ATK_TEXT_GRANULARITY_SENTENCE;
        case ATK_TEXT_BOUNDARY_LINE_START:
        case ATK_TEXT_BOUNDARY_LINE_END: break;
    }
    return ATK_TEXT_GRANULARITY_LINE;
}

char* text_at_offset(AtkText* object, int offset, AtkTextBoundary boundary, int* from, int* to) {
    return string_at(object, offset, size_of(boundary), from, to);
}

char* text_before(AtkText* object, int offset, AtkTextBoundary boundary, int* from, int* to) {
    const std::string text = text_at(object);
    const Unit here = unit_at(text, offset, size_of(boundary));
    const Unit none{here.from, here.from};
    const Unit before = unit_at(text, here.from - 1, size_of(boundary));
    return give(text, here.from == 0 ? none : before, from, to);
}

char* text_after(AtkText* object, int offset, AtkTextBoundary boundary, int* from, int* to) {
    const std::string text = text_at(object);
    const Unit here = unit_at(text, offset, size_of(boundary));
    const Unit none{here.to, here.to};
    const Unit after = unit_at(text, here.to, size_of(boundary));
    return give(text, here.to >= letters_in(text) ? none : after, from, to);
}

// A caret is where the kit's editor works; elsewhere it stands at the beginning.
const ui::CaretPlace* caret_in(void* object) {
    const ToldNode* node = told(object);
    if (node == nullptr) return nullptr;
    const World& world = *world_of(object);
    return world.caret.field == node->node.id ? &world.caret : nullptr;
}

// The kit counts bytes of the value, also in a secret that is shown as dots.
int letters_of_caret(void* object, std::size_t bytes) {
    return letters_before(told(object)->node.value, bytes);
}

int caret_offset(AtkText* object) {
    const ui::CaretPlace* caret = caret_in(object);
    return caret == nullptr ? 0 : letters_of_caret(object, caret->caret);
}

gboolean select(AtkText* object, int anchor, int caret) {
    const ToldNode* node = told(object);
    if (caret_in(object) == nullptr) return FALSE;
    const int count = letters_in(node->node.value);
    if (anchor < 0 || caret < 0 || anchor > count || caret > count) return FALSE;
    world_of(object)->wanted_caret = {node->node.id, bytes_before(node->node.value, caret),
                                      bytes_before(node->node.value, anchor)};
    return TRUE;
}

gboolean set_caret(AtkText* object, int offset) { return select(object, offset, offset); }

int count_selections(AtkText* object) {
    const ui::CaretPlace* caret = caret_in(object);
    return caret != nullptr && caret->caret != caret->anchor ? 1 : 0;
}

char* selection(AtkText* object, int number, int* from, int* to) {
    *from = *to = 0;
    if (number != 0 || count_selections(object) == 0) return nullptr;
    const ui::CaretPlace& caret = *caret_in(object);
    *from = letters_of_caret(object, std::min(caret.caret, caret.anchor));
    *to = letters_of_caret(object, std::max(caret.caret, caret.anchor));
    return part_of(text_at(object), *from, *to);
}

gboolean set_selection(AtkText* object, int number, int from, int to) {
    return number == 0 && select(object, from, to);
}

gboolean add_selection(AtkText* object, int from, int to) { return select(object, from, to); }

gboolean remove_selection(AtkText* object, int number) {
    if (number != 0 || count_selections(object) == 0) return FALSE;
    return set_caret(object, caret_offset(object));
}

// The kit does not tell where single letters stand: the whole text is what can be pointed at.
void letter_extents(AtkText* object, int, int* x, int* y, int* width, int* height,
                    AtkCoordType type) {
    atk_component_get_extents(reinterpret_cast<AtkComponent*>(object), x, y, width, height, type);
}

// The whole text as it is to be, as the fields of the web send it.
void edit(void* object, std::string text) {
    ToldNode* node = told(object);
    if (node == nullptr || !is_usable(node->node)) return;
    if (node->node.role != ui::Role::TextArea) std::replace(text.begin(), text.end(), '\n', ' ');
    node->edits = std::max(node->edits, node->node.version) + 1;
    ui::Event event;
    event.kind = ui::EventKind::Edit;
    event.node = node->node.id;
    event.version = node->edits;
    event.text = std::move(text);
    world_of(object)->wishes.push_back(std::move(event));
}

// The text with what was asked for since the last frame.
std::string text_to_edit(void* object) {
    const ToldNode* node = told(object);
    if (node == nullptr) return "";
    std::string text = node->node.value;
    for (const ui::Event& wish : world_of(object)->wishes) {
        if (wish.kind == ui::EventKind::Edit && wish.node == node->node.id) text = wish.text;
    }
    return text;
}

void set_text(AtkEditableText* object, const char* text) { edit(object, text); }

void insert_text(AtkEditableText* object, const char* piece, int length, int* position) {
    std::string text = text_to_edit(object);
    const std::string added = length < 0 ? piece : std::string(piece, static_cast<size_t>(length));
    const int at = std::clamp(*position, 0, letters_in(text));
    text.insert(bytes_before(text, at), added);
    *position = at + letters_in(added);
    edit(object, std::move(text));
}

void delete_text(AtkEditableText* object, int from, int to) {
    std::string text = text_to_edit(object);
    const int count = letters_in(text);
    if (to < 0 || to > count) to = count;
    from = std::clamp(from, 0, to);
    const std::size_t begin = bytes_before(text, from);
    text.erase(begin, bytes_before(text, to) - begin);
    edit(object, std::move(text));
}

}  // namespace

void set_up_text(AtkTextIface* methods) {
    methods->get_text = get_text;
    methods->get_character_count = count_letters;
    methods->get_character_at_offset = letter_at;
    methods->get_string_at_offset = string_at;
    methods->get_text_at_offset = text_at_offset;
    methods->get_text_before_offset = text_before;
    methods->get_text_after_offset = text_after;
    methods->get_caret_offset = caret_offset;
    methods->set_caret_offset = set_caret;
    methods->get_n_selections = count_selections;
    methods->get_selection = selection;
    methods->set_selection = set_selection;
    methods->add_selection = add_selection;
    methods->remove_selection = remove_selection;
    methods->get_character_extents = letter_extents;
}

void set_up_editing(AtkEditableTextIface* methods) {
    methods->set_text_contents = set_text;
    methods->insert_text = insert_text;
    methods->delete_text = delete_text;
}

}  // namespace rapport::native

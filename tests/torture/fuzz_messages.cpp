// Events of any kind and order, with any text, at an app in memory: it goes on, and what it sends
// back is text that a page can read.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "journeys/rig.h"
#include "store/layout.h"
#include "store/memory_files.h"
#include "store/opfs_vfs.h"
#include "torture/fuzz_targets.h"

namespace rapport::torture {
namespace {

using ui::Event;
using ui::EventKind;

constexpr int kMostEvents = 30;
constexpr std::size_t kMostText = 400;

// Takes numbers and texts from the input; zeros when it has ended.
class Input {
  public:
    explicit Input(base::ByteView bytes) : bytes_(bytes) {}
    bool ended() const { return bytes_.empty(); }
    std::uint8_t byte() {
        if (bytes_.empty()) return 0;
        const std::uint8_t first = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return first;
    }
    std::uint32_t word() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i) value = value << 8 | byte();
        return value;
    }
    std::string text() {
        const std::size_t size = std::min({std::size_t{byte()} * 4, kMostText, bytes_.size()});
        const base::ByteView taken = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return {taken.begin(), taken.end()};
    }

  private:
    base::ByteView bytes_;
};

// A node of the tree as it is, or any number.
ui::NodeId any_node(Input& input, const ui::Tree& tree) {
    const std::uint8_t choice = input.byte();
    if (choice == 255 || tree.nodes().empty()) return input.word();
    return tree.nodes()[choice % tree.nodes().size()].id;
}

// As the exported functions of the worker's program make them, numbers unchecked.
Event any_event(Input& input, const ui::Tree& tree) {
    Event event;
    event.kind = static_cast<EventKind>(input.byte() % 16);
    const std::uint8_t bits = input.byte();
    event.shift = (bits & 1) != 0;
    event.ctrl = (bits & 2) != 0;
    event.alt = (bits & 4) != 0;
    event.visible = event.ok = (bits & 8) != 0;
    event.on_field = (bits & 16) != 0;
    switch (event.kind) {
        case EventKind::PointerDown:
        case EventKind::PointerMove:
        case EventKind::PointerUp:
        case EventKind::PointerCancel:
        case EventKind::Wheel:
            event.x = static_cast<float>(input.byte()) * 2 - 20;
            event.y = static_cast<float>(input.byte()) * 3 - 20;
            event.dy = static_cast<float>(input.byte()) - 128;
            event.pointer = static_cast<ui::Pointer>(input.byte() % 4);
            break;
        case EventKind::Key: event.key = static_cast<ui::Key>(input.byte()); break;
        case EventKind::Text: event.text = input.text(); break;
        case EventKind::Edit:
            event.node = any_node(input, tree);
            event.version = input.word();
            event.text = input.text();
            break;
        case EventKind::Answer:
            event.request = input.byte();
            event.text = input.text();
            event.bytes = input.text();
            break;
        case EventKind::Given:
            event.text = input.text();
            event.bytes = input.text();
            break;
        default: event.node = any_node(input, tree); break;
    }
    return event;
}

void fuzz_messages(base::ByteView bytes) {
    store::MemoryFiles files(store::kAllFileNames);
    auto vfs = store::OpfsVfs::create(files.functions(), "fuzz-app-files");
    require(vfs.ok(), "a disk");
    journeys::Rig rig(store::Place{vfs.value()->name(), ""}, true);
    Input input(bytes);
    for (int i = 0; i < kMostEvents && !input.ended(); ++i) {
        const core::HostOutput output = rig.frame({any_event(input, rig.tree())});
        require(base::is_valid_utf8(core::to_json(output)), "the answer is text");
        rig.pass_time(20);
    }
}

constexpr std::array<FuzzTarget, 1> kTargets = {{{"messages", fuzz_messages, 15}}};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return kTargets; }

}  // namespace rapport::torture

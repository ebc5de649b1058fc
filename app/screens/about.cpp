// About this app: what it is for, its version, the licences of what it is made of.
#include "screens/parts.h"

namespace rapport::screens {
namespace {

// The paragraphs of a long text: runs of lines between blank ones, each as one line.
std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> found;
    bool open = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = base::trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            open = false;
        } else if (open) {
            found.back().append(" ").append(line);
        } else {
            found.emplace_back(line);
            open = true;
        }
    }
    return found;
}

}  // namespace

void about(Ui& ui, const Texts& tr, const AboutView& view, Commands&) {
    title(ui, tr(Str::TitleAbout));
    ui.text(tr(Str::Purpose), TextStyle::Lead);
    ui.text(tr(Str::ForAdults));
    ui.text(tr(Str::AboutFree));
    ui.text(tr(Str::VersionLine, {{"version", view.version}}), TextStyle::Quiet);
    if (view.plain) ui.text(tr(Str::AboutPlain), TextStyle::Quiet);
    const std::vector<std::string> texts = paragraphs(view.licences);
    if (!texts.empty()) {
        ui.heading(2, tr(Str::HeadingLicences));
        ui.virtual_list(
            "licences", tr(Str::HeadingLicences), texts.size(),
            [](std::size_t i) { return std::to_string(i); },
            [&](std::size_t i) { ui.text(texts[i], TextStyle::Small); });
    }
}

}  // namespace rapport::screens

// HostOutput as JSON for the shell: {"patch":{...},"focus":1,"say":[...],"requests":[...], ...};
// what has its usual value is left out. The bytes of a request do not travel in it.
#include "core/host.h"

namespace rapport::core {
namespace {

const char* kind_name(RequestKind kind) {
    switch (kind) {
        case RequestKind::SaveFile: return "save-file";
        case RequestKind::OpenFile: return "open-file";
        case RequestKind::CopyText: return "copy-text";
        case RequestKind::Persist: return "persist";
        case RequestKind::EraseAll: return "erase-all";
        case RequestKind::Update: return "update";
        case RequestKind::Install: return "install";
        case RequestKind::Share: return "share";
        case RequestKind::Stretch: return "stretch";
        case RequestKind::Print: return "print";
        case RequestKind::Read: return "read";
    }
    return "";
}

void add_requests(std::string& json, const std::vector<HostRequest>& requests) {
    json += ",\"requests\":[";
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const HostRequest& request = requests[i];
        if (i > 0) json += ',';
        json += "{\"kind\":\"" + std::string(kind_name(request.kind)) + "\"";
        json += ",\"id\":" + std::to_string(request.id);
        json += ",\"name\":" + ui::json_string(request.name);
        json += ",\"text\":" + ui::json_string(request.text) + "}";
    }
    json += ']';
}

}  // namespace

std::string to_json(const HostOutput& output) {
    std::string json = "{\"patch\":" + ui::to_json(output.patch);
    if (output.drawn) json += ",\"drawn\":true";
    if (output.focus) json += ",\"focus\":" + std::to_string(*output.focus);
    if (!output.announcements.empty()) {
        json += ",\"say\":[";
        for (std::size_t i = 0; i < output.announcements.size(); ++i) {
            if (i > 0) json += ',';
            json += ui::json_string(output.announcements[i]);
        }
        json += ']';
    }
    if (!output.requests.empty()) add_requests(json, output.requests);
    if (output.repaint_after_ms) json += ",\"repaint\":" + std::to_string(*output.repaint_after_ms);
    if (!output.theme_json.empty()) json += ",\"theme\":" + output.theme_json;
    if (!output.title.empty()) json += ",\"title\":" + ui::json_string(output.title);
    if (!output.language.empty()) json += ",\"language\":" + ui::json_string(output.language);
    json += output.can_go_back ? ",\"back\":true" : ",\"back\":false";
    json += output.covered ? ",\"covered\":true}" : ",\"covered\":false}";
    return json;
}

}  // namespace rapport::core

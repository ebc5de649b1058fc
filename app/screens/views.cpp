#include "screens/views.h"

namespace rapport::screens {

SessionView::SessionView() = default;
SessionView::SessionView(const SessionView& other) = default;
SessionView::SessionView(SessionView&& other) noexcept = default;
SessionView& SessionView::operator=(const SessionView& other) = default;
SessionView& SessionView::operator=(SessionView&& other) noexcept = default;
SessionView::~SessionView() = default;

}  // namespace rapport::screens

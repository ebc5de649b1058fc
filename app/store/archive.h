// A cereal archive over bytes: little-endian, of fixed-width numbers only, so that it reads the
// same on every machine. Reading believes no length before it was checked against the bytes that
// are left; cereal's own archives ask for gigabytes when one bit is flipped.
#pragma once

#include <cereal/cereal.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>
#include <cstdint>
#include <type_traits>

#include "base/bytes.h"

namespace rapport::store {

// bool, char and the fixed-width integers; `long` and `size_t` differ from machine to machine.
template <typename T>
inline constexpr bool kIsFixed =
    std::is_same_v<T, std::uint8_t> || std::is_same_v<T, std::int32_t> ||
    std::is_same_v<T, std::uint32_t> || std::is_same_v<T, std::int64_t> ||
    std::is_same_v<T, std::uint64_t>;

class OutputArchive : public cereal::OutputArchive<OutputArchive, cereal::AllowEmptyClassElision> {
  public:
    explicit OutputArchive(base::Bytes& bytes)
        : cereal::OutputArchive<OutputArchive, cereal::AllowEmptyClassElision>(this),
          bytes_(bytes) {}

    template <typename T>
    void save_number(T value) {
        base::append_number(bytes_, static_cast<std::uint64_t>(value), sizeof value);
    }
    void save_bytes(const void* data, std::uint64_t size) {
        const auto* from = static_cast<const std::uint8_t*>(data);
        base::append_bytes(bytes_, {from, static_cast<std::size_t>(size)});
    }

  private:
    base::Bytes& bytes_;
};

// Throws cereal::Exception where the bytes end too early or a length cannot be true.
class InputArchive : public cereal::InputArchive<InputArchive, cereal::AllowEmptyClassElision> {
  public:
    explicit InputArchive(base::ByteView bytes)
        : cereal::InputArchive<InputArchive, cereal::AllowEmptyClassElision>(this), rest_(bytes) {}

    std::size_t rest_bytes() const { return rest_.size(); }

    template <typename T>
    void load_number(T& value) {
        const base::ByteView from = take(sizeof value);
        std::uint64_t number = 0;
        for (std::size_t i = from.size(); i > 0; --i) number = (number << 8) | from[i - 1];
        value = static_cast<T>(number);
    }
    // Of a text or a list: every part of it takes at least a byte.
    void load_size(cereal::size_type& size) {
        load_number(size);
        if (size > rest_.size()) throw cereal::Exception("a length is larger than what is left");
    }
    void load_bytes(void* data, std::uint64_t size) {
        const base::ByteView from = take(size);
        if (!from.empty()) std::memcpy(data, from.data(), from.size());
    }

  private:
    base::ByteView take(std::uint64_t size) {
        if (size > rest_.size()) throw cereal::Exception("the bytes end too early");
        const base::ByteView taken = rest_.first(static_cast<std::size_t>(size));
        rest_ = rest_.subspan(static_cast<std::size_t>(size));
        return taken;
    }

    base::ByteView rest_;
};

template <typename T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const T& value) {
    static_assert(kIsFixed<T>, "only numbers of a fixed width");
    archive.save_number(value);
}
template <typename T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, T& value) {
    static_assert(kIsFixed<T>, "only numbers of a fixed width");
    archive.load_number(value);
}
template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const cereal::SizeTag<T>& tag) {
    archive.save_number(static_cast<std::uint64_t>(tag.size));
}
template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, cereal::SizeTag<T>& tag) {
    cereal::size_type size = 0;
    archive.load_size(size);
    tag.size = static_cast<std::remove_reference_t<T>>(size);
}
template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const cereal::BinaryData<T>& data) {
    archive.save_bytes(data.data, data.size);
}
template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, cereal::BinaryData<T>& data) {
    archive.load_bytes(data.data, data.size);
}
template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(OutputArchive& archive, const cereal::NameValuePair<T>& pair) {
    archive(pair.value);
}
template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(InputArchive& archive, cereal::NameValuePair<T>& pair) {
    archive(pair.value);
}

}  // namespace rapport::store

CEREAL_REGISTER_ARCHIVE(rapport::store::OutputArchive)
CEREAL_REGISTER_ARCHIVE(rapport::store::InputArchive)
CEREAL_SETUP_ARCHIVE_TRAITS(rapport::store::InputArchive, rapport::store::OutputArchive)

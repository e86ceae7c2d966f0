// SPDX-License-Identifier: GPL-3.0-or-later
// A value, or one sentence for the user that says why there is none.
#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace bootscope {

struct Error
{
    QString message; // translated, a whole sentence, names the place
};

template<class T> class Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T &value() const { return std::get<0>(m_state); }
    T take() { return std::move(std::get<0>(m_state)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }
    const QString &error() const { return std::get<1>(m_state).message; }

private:
    std::variant<T, Error> m_state;
};

} // namespace bootscope

// SPDX-License-Identifier: GPL-3.0-or-later
// A vector whose copies share their elements until one of them is changed: what snapshots of a growing log are made of.
#pragma once

#include <atomic>
#include <initializer_list>
#include <memory>
#include <vector>

namespace bootscope {

// Has the parts of std::vector's interface that are in use. Every access through a non-const object detaches first, and
// so does begin() in a range-for over one: read through a const reference.
template<class T> class SharedVector
{
public:
    using value_type = T;
    using const_iterator = typename std::vector<T>::const_iterator;

    SharedVector() = default;
    SharedVector(std::vector<T> elements) : m_elements(std::make_shared<std::vector<T>>(std::move(elements))) {}

    SharedVector(std::initializer_list<T> elements) : SharedVector(std::vector<T>(elements)) {}

    std::size_t size() const { return m_elements ? m_elements->size() : 0; }
    bool empty() const { return size() == 0; }
    const std::vector<T> &elements() const
    {
        static const std::vector<T> none;
        return m_elements ? *m_elements : none;
    }
    auto begin() const { return elements().begin(); }
    auto end() const { return elements().end(); }
    auto rbegin() const { return elements().rbegin(); }
    auto rend() const { return elements().rend(); }
    const T &operator[](std::size_t i) const { return elements()[i]; }
    const T &at(std::size_t i) const { return elements().at(i); }
    const T &front() const { return elements().front(); }
    const T &back() const { return elements().back(); }

    auto begin() { return detached().begin(); }
    auto end() { return detached().end(); }
    T &operator[](std::size_t i) { return detached()[i]; }
    T &at(std::size_t i) { return detached().at(i); }
    T &back() { return detached().back(); }
    void push_back(T element) { detached().push_back(std::move(element)); }
    void shrink_to_fit() { detached().shrink_to_fit(); }

private:
    std::vector<T> &detached()
    {
        if (!m_elements)
            m_elements = std::make_shared<std::vector<T>>();
        // Only the owner of the last copy may change it in place; a snapshot in another thread holds a copy of its own.
        else if (m_elements.use_count() > 1)
            m_elements = std::make_shared<std::vector<T>>(*m_elements);
        else // what the thread that gave up the other copy read comes before what is written now
            std::atomic_thread_fence(std::memory_order_acquire);
        return *m_elements;
    }

    std::shared_ptr<std::vector<T>> m_elements;
};

} // namespace bootscope

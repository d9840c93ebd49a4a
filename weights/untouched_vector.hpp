// SPDX-License-Identifier: Apache-2.0
// A std::vector whose new elements are left as the memory is: for results of hundreds of megabytes,
// each element of which is written by the thread that computes it. Filling them with zeros before
// takes a fifth of the time of the batch path, on one core.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace pondera::weights {

template <class T>
struct UntouchedAllocator : std::allocator<T> {
  static_assert(std::is_trivially_default_constructible_v<T>);
  template <class U>
  struct rebind {  // NOLINT(readability-identifier-naming): the name that std::vector asks for
    using other = UntouchedAllocator<U>;  // NOLINT(readability-identifier-naming): as above
  };
  template <class U>
  void construct(U* at) {
    ::new (static_cast<void*>(at)) U;
  }
  template <class U, class... Args>
  void construct(U* at, Args&&... args) {
    ::new (static_cast<void*>(at)) U(std::forward<Args>(args)...);
  }
};

/// After resize(size) every element must be written before it is read.
template <class T>
using UntouchedVector = std::vector<T, UntouchedAllocator<T>>;

}  // namespace pondera::weights

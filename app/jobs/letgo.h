// SPDX-License-Identifier: GPL-3.0-or-later
// A process that nobody waits for any more.
#pragma once

class QObject;
class QProcess;

namespace bootscope {

enum class Parting {
    Ask, // SIGTERM: it closes what it holds open
    Kill,
};

// Ends the process and deletes it once it is gone, without waiting: destroying a running QProcess would wait. Its
// connections to others are the caller's to cut. Takes ownership.
void letGo(QProcess *process, Parting parting);

// Remembers what deletes itself when its process is gone: a program that ends first has not lost it.
void rememberUntilGone(QObject *object);

} // namespace bootscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The environment in which AWS clients find a metadata service that is not at the usual address.
#pragma once

#include <QProcessEnvironment>
#include <QUrl>

namespace bootscope {

// The variables that are set, for people who start their program themselves.
QProcessEnvironment metadataVariables(const QUrl &endpoint);
// from: without credentials, AWS settings and proxies of its own, and with those variables.
QProcessEnvironment metadataEnvironment(const QProcessEnvironment &from, const QUrl &endpoint);

} // namespace bootscope

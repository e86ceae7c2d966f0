// SPDX-License-Identifier: GPL-3.0-or-later
// The text that CloudFormation's functions make, as far as the template itself tells.
#pragma once

#include "parsers/carriers/carriertree.h"

#include <QStringList>

namespace bootscope::carriers {

struct TemplateText
{
    QString text;
    QStringList references; // what only the stack knows; stands in the text as ${Name}
    bool isBase64 = false;  // Fn::Base64 is around it: text is what is encoded
    bool isKnown = false;   // there is a text at all
    // The node whose lines are those of the text; null when it was put together.
    const TreeNode *source = nullptr;
};

TemplateText templateText(const TreeNode &node);

} // namespace bootscope::carriers

// SPDX-License-Identifier: GPL-3.0-or-later
// A text that is no user data but carries some: a template, an answer of the AWS CLI, a Terraform file. What is inside
// is offered, and opened in tabs of its own; the carrier stays as it is.
#pragma once

#include "app/jobs/worker.h"
#include "app/workspaces/author/authorfeature.h"
#include "parsers/carriers/importer.h"

namespace bootscope {

class ImportFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit ImportFeature(AuthorWorkspace &host);

    void documentChanged(AuthorDocument *document) override;

private:
    void offer(AuthorDocument &document, const Carrier &carrier);
    void choose(const QList<CarriedUserData> &found);
    void open(const CarriedUserData &found);

    Worker m_worker;
};

} // namespace bootscope

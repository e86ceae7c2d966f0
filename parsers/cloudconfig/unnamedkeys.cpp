// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/unnamedkeys.h"

#include <QStringView>

#include <array>

namespace bootscope {

namespace {

// Keys that cloud-init 22.x reads although its schema does not name them. Sources: stages.py, settings.py, log.py,
// mergers, cmd/main.py and the older keys of cc_apt_configure.py.
constexpr std::array<QStringView, 31> kUnnamedKeys{u"allow_userdata",
                                                   u"apt_custom_sources_list",
                                                   u"apt_ftp_proxy",
                                                   u"apt_http_proxy",
                                                   u"apt_https_proxy",
                                                   u"apt_mirror",
                                                   u"apt_mirror_search",
                                                   u"apt_mirror_search_dns",
                                                   u"apt_preserve_sources_list",
                                                   u"apt_proxy",
                                                   u"apt_sources",
                                                   u"cloud_config_modules", // these three and reporting: until 22.3
                                                   u"cloud_final_modules",
                                                   u"cloud_init_modules",
                                                   u"create_hostname_file",
                                                   u"datasource",
                                                   u"datasource_list",
                                                   u"def_log_file",
                                                   u"disable_network_activation",
                                                   u"launch-index",
                                                   u"log_basic",
                                                   u"log_cfgs",
                                                   u"logcfg",
                                                   u"manual_cache_clean",
                                                   u"merge_how",
                                                   u"merge_type",
                                                   u"output",
                                                   u"reporting",
                                                   u"syslog_fix_perms",
                                                   u"system_info",
                                                   u"unverified_modules"};

} // namespace

bool isUnnamedKey(const QString &key)
{
    for (const QStringView known : kUnnamedKeys) {
        if (key == known)
            return true;
    }
    return false;
}

} // namespace bootscope

//! Main files in the style of each release, written for these tests: sections, indentation, line ends and oddities are
//! those of the release (facts of its packages), the entries are few and made up.

/// XenServer 5.0 to 6.2, multipath-tools 0.4.7: tabs, quoted values, `getuid_callout` in each entry.
pub const V5: &str = "\
# Configuration of multipathing for this host
defaults {
\tuser_friendly_names\tno
\tpg_prio_calc\t\tavg
}
devices {
\tdevice {
\t\tvendor\t\t\t\"AAA\"
\t\tproduct\t\t\t\"ONE*\"
\t\tpath_grouping_policy\tgroup_by_prio
\t\tgetuid_callout\t\t\"/sbin/scsi_id -g -u -s /block/%n\"
\t\tpath_checker\t\ttur
\t\tfailback\t\timmediate
\t}
\tdevice {
\t\tvendor\t\t\t\"BBB\"
\t\tproduct\t\t\t\"(TWO|2222)\"
\t\tpath_grouping_policy\tmultibus
\t\tgetuid_callout\t\t\"/sbin/scsi_id -g -u -s /block/%n\"
\t\tpath_selector\t\t\"round-robin 0\"
\t\trr_min_io\t\t100
\t\tpath_checker\t\tdirectio
\t}
}
";

/// The file that SM of 5.0 to 5.6 links to while multipathing is off.
pub const V5_OFF: &str = "blacklist {\n\tdevnode \"*\"\n}\n";

/// XenServer 6.5: everything is blacklisted, and SM puts the exceptions behind the line that opens their section.
pub const V6_5: &str = "\
# The storage manager adds lines to blacklist_exceptions
defaults {
\tuser_friendly_names\tno
\treplace_wwid_whitespace\tyes
}
blacklist {
\twwid \"*\"
}
blacklist_exceptions {
\twwid \"36001405aabbccdd0011223344556677\"
}
devices {
\tdevice {
\t\tvendor \"AAA\"
\t\tproduct \"ONE.*\"
\t\tpath_grouping_policy group_by_prio
\t\tgetuid_callout \"/lib/udev/scsi_id --whitelisted --device=/dev/%n\"
\t\tfailback immediate
\t}
}
";

/// XenServer 7.0 to 7.6: tabs; SM works by /etc/multipath/wwids.
pub const V7: &str = "\
# Device rules of this release
defaults {
\tuser_friendly_names\tno
\tfind_multipaths\t\tyes
}
blacklist {
\tdevnode \"^(ram|raw|loop|fd|md|dm-|sr|scd|st)[0-9]*\"
\tdevnode \"^hd[a-z]\"
}
blacklist_exceptions {
}
devices {
\tdevice {
\t\tvendor\t\t\t\"AAA\"
\t\tproduct\t\t\t\"ONE*\"
\t\tpath_selector\t\t\"service-time 0\"
\t\tno_path_retry\t\t30
\t}
\tdevice {
\t\tvendor\t\t\t\"BBB\"
\t\tproduct\t\t\t\"(TWO|2222)\"
\t\tfeatures\t\t\"1 queue_if_no_path\"
\t}
}
";

/// XenServer 8.0 to 8.2, XCP-ng 8.0 to 8.2: tabs, and a block with blanks and tabs mixed, without a product.
pub const V8: &str = "\
# Device rules of this release
defaults {
\tuser_friendly_names\tno
\tfind_multipaths\t\tyes
\tfailback\t\t10
\tno_path_retry\t\t10
}
blacklist {
\tdevnode \"^(ram|raw|loop|fd|md|dm-|sr|scd|st)[0-9]*\"
\tdevnode \"^hd[a-z]\"
}
# Leave this section in place even if empty
blacklist_exceptions {
}
devices {
\tdevice {
\t\tvendor\t\t\t\"AAA\"
\t\tproduct\t\t\t\"ONE*\"
\t\tno_path_retry\t\t30
\t}
        device {
                vendor \"LIO\"
\t\tpath_grouping_policy group_by_prio
                failback immediate
        }
}
";

/// XCP-ng 8.3 and XenServer 8: four spaces, a brace on a line of its own, no newline at the end.
pub const V8_3: &str = "\
# DO NOT EDIT
# Put what is your own into a .conf file in /etc/multipath/conf.d/

defaults {
    user_friendly_names    no
    find_multipaths        yes
    failback               10
    no_path_retry          10
}

blacklist {
    devnode \"^(ram|raw|loop|fd|md|dm-|sr|scd|st)[0-9]*\"
    devnode \"^drbd[0-9]\"
}

# Leave this section in place even if empty
blacklist_exceptions
{
}

devices {
    device {
        vendor                 \"AAA\"
        product                \"ONE*\"
        no_path_retry          30
    }
    device {
        vendor                 \"BBB\"
        product                \"(TWO|2222)\"
        hardware_handler       \"1 alua\"
    }
    device {
        vendor                 \"LIO\"
        path_grouping_policy   group_by_prio
    }
}";

/// XenServer 9 and XCP-ng 9, as far as their trees show it.
pub const V9: &str = "\
defaults {
    user_friendly_names no
    find_multipaths strict
}
blacklist_exceptions {
    property \"(SCSI_IDENT_|ID_WWN)\"
}
devices {
    device {
        vendor \"AAA\"
        product \"ONE\"
        no_path_retry 30
    }
}
";

/// A plain Linux.
pub const LINUX: &str = "\
defaults {
    user_friendly_names yes
}
blacklist {
    device {
        vendor \"AAA\"
        product \"ONE\"
    }
}
";

/// /etc/multipath/conf.d/custom.conf as sm ships it: comments only.
pub const CUSTOM: &str = "\
# Your own settings, in the syntax of multipath.conf
#
# They are read behind the main file
# and win over it.
";

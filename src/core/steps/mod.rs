//! The steps of the guide, one file each.

mod ask;
mod certificate;
mod draft;
mod server;

pub mod activate;
pub mod adapter_download;
pub mod adapter_install;
pub mod adapter_listed;
pub mod credentials;
pub mod licence;
pub mod multipath;
pub mod paths;
pub mod scsi_ids;
pub mod start_service;
pub mod stop_service;

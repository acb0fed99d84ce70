//! Whether this process may do what an administrator may.

use winsafe::prelude::Handle as _;
use winsafe::{CreateWellKnownSid, HACCESSTOKEN, co};

/// True where this process has the rights of an administrator in hand: a member of Administrators whose token was not
/// filtered by user account control, or the system itself.
///
/// # Errors
/// The system does not say.
pub fn administrator() -> std::io::Result<bool> {
    let told = |error: co::ERROR| std::io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(0));
    let administrators =
        CreateWellKnownSid(co::WELL_KNOWN_SID_TYPE::BuiltinAdministrators, None).map_err(told)?;
    // No token stands for that of this thread, which is what the function wants.
    HACCESSTOKEN::NULL.CheckTokenMembership(&administrators).map_err(told)
}

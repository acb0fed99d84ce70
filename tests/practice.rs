//! The practice site from outside: its server's services and installer, its gateway and storage system over real TLS, and
//! what is left of all that when a program that used it is gone.

#[cfg(unix)]
#[cfg(test)]
mod practice {
    mod client;
    mod gateway;
    mod help;
    mod installing;
    mod lasting;
    mod nodes;
    mod rude;
    mod services;
    mod storage;
}

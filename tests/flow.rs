//! The wizard by message scripts: what is told in, the page and the commands that come out.

#[cfg(test)]
mod flow {
    mod guide;
    mod nodes;
    mod pages;
    mod pool;
    mod pooled;
    mod runs;
    mod secrets;
    mod seen;
    mod server;
    mod walk;
}

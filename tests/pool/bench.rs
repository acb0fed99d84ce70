//! x
use super::ground::inside;
use super::rig::Pool;
use super::wire::Wire;

#[test]
#[ignore = "x"]
fn counts() {
    inside("pool::bench::counts", |net| {
        let pool = Pool::new(net, &["XCP-ng 8.3"]);
        let wire = Wire::new(net);
        for words in [&["plan"][..], &["apply", "--yes"], &["verify"]] {
            let code = if words[0] == "plan" { 2 } else { 0 };
            let from = std::time::Instant::now();
            pool.ask(words, code);
            let took = from.elapsed();
            let log = wire.log();
            println!("MEASURED: == {words:?}: {} requests {took:?}", log.len());
            for (_, call) in log {
                println!("MEASURED:    {}", call.chars().take(110).collect::<String>());
            }
        }
    });
}

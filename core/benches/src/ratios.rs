//! faaswire beside the best of its peers, as ratios: `make bench-rust`. See `docs/performance.md`.

mod archive;
mod by_hand;
mod checksums;
mod contest;
mod parsing;
mod signing;

fn main() {
    contest::print_head();
    checksums::run();
    signing::run();
    parsing::run();
    archive::run();
}

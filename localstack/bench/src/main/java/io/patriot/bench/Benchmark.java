package io.patriot.bench;

import java.io.IOException;
import java.util.List;

/** Something about the platform that is worth a number. */
interface Benchmark {
  /** How it is asked for on the command line. */
  String name();

  List<Row> run(Options options) throws IOException, InterruptedException;
}

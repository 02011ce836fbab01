package io.patriot.proof.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The processes that all tests of this module run their worlds in, because a process takes a minute
 * until it is as quick as it gets. They end with this one.
 */
final class SharedProcesses {
  static final int COUNT = 2;
  private static final BlockingQueue<OtherProcess> FREE = started();

  private SharedProcesses() {}

  private static BlockingQueue<OtherProcess> started() {
    var processes = new LinkedBlockingQueue<OtherProcess>();
    for (int i = 0; i < COUNT; i++) {
      processes.add(OtherProcess.start());
    }
    return processes;
  }

  /** One of them, until it is closed. */
  static Workplace borrow() {
    try {
      return new Borrowed(FREE.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for a process", e);
    }
  }

  static Verdict run(Plan plan) {
    try (var process = borrow()) {
      return process.run(plan);
    }
  }

  /** What came of each plan, in their order; as many run at once as there are processes. */
  static List<Verdict> run(List<Plan> plans) throws InterruptedException, ExecutionException {
    List<Verdict> verdicts = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(COUNT)) {
      for (Future<Verdict> one :
          plans.stream().map(plan -> threads.submit(() -> run(plan))).toList()) {
        verdicts.add(one.get());
      }
    }
    return verdicts;
  }

  private record Borrowed(OtherProcess process) implements Workplace {
    @Override
    public Verdict run(Plan plan) {
      return process.run(plan);
    }

    @Override
    public void close() {
      FREE.add(process);
    }
  }
}

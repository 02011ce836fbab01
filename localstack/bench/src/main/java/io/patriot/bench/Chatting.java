package io.patriot.bench;

import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a person waits for the reply to a command when nobody else is there. */
final class Chatting implements Benchmark {
  private static final List<String> COMMANDS =
      List.of("/help", "/price BTC", "/balance", "/buy BTC 0.01");
  private static final Duration GOAL = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int WARM_UP = 60;
  private static final long FIRST_USER = 3001;

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public List<Row> run(Options options) throws IOException {
    try (Platform platform = Platform.start(options.home())) {
      var rows = new ArrayList<Row>();
      for (int i = 0; i < COMMANDS.size(); i++) {
        String command = COMMANDS.get(i);
        ChatPerson person = platform.person(FIRST_USER + i);
        person.seesAnswerTo(person.says("/start"), PATIENCE);
        asked(person, command, WARM_UP);
        rows.add(asked(person, command, options.samples()).judged(name(), command, GOAL));
      }
      return rows;
    }
  }

  private static Latencies asked(ChatPerson person, String command, int times) {
    var latencies = new Latencies();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      person.seesAnswerTo(person.says(command), PATIENCE);
      latencies.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return latencies;
  }
}

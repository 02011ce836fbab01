package io.patriot.deployment;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** What {@code localstack/deploy-to} starts: the drawn stacks, put to an emulator of AWS. */
public final class DeployTo {
  private static final String USAGE =
      "localstack/deploy-to --endpoint URL [--stage dev|prod|lite] [--bot NAME]: deploys the drawn"
          + " stacks there and says what it lacks";
  private static final String REGION = "us-east-1";

  private DeployTo() {}

  public static void main(String[] words) throws IOException {
    if (words.length != 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      System.exit(deploy(URI.create(words[0]), Path.of(words[1]), System.out) ? 0 : 1);
    } catch (SdkException e) {
      System.err.println("No AWS answers at " + words[0] + ": " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * @param drawn the folder with the templates
   * @return whether each stack stands, with all or a part of what is in it
   */
  public static boolean deploy(URI address, Path drawn, PrintStream out) throws IOException {
    Assembly assembly = Assembly.in(drawn);
    try (var endpoint = new Endpoint(address, REGION)) {
      Bootstrap bootstrap = endpoint.bootstrap();
      bootstrap.prepare(assembly).forEach(line -> out.println("· " + line));
      out.println("· " + Asleep.WORDS);
      var deployment = new Deployment(endpoint.formation(bootstrap));
      var outcomes = new ArrayList<StackOutcome>();
      for (Assembly.DrawnStack stack : assembly.stacks()) {
        StackOutcome outcome = deployment.deploy(stack);
        outcomes.add(outcome);
        out.println(outcome.listed());
      }
      out.println(sum(outcomes));
      return outcomes.stream().allMatch(StackOutcome::stands);
    }
  }

  private static String sum(List<StackOutcome> outcomes) {
    int made = outcomes.stream().mapToInt(StackOutcome::made).sum();
    int drawn = outcomes.stream().mapToInt(StackOutcome::drawn).sum();
    long stands = outcomes.stream().filter(StackOutcome::stands).count();
    return "%d of %d stacks stand, with %d of %d things."
            .formatted(stands, outcomes.size(), made, drawn)
        + (made < drawn ? " What was left out, others have its name for." : "");
  }
}

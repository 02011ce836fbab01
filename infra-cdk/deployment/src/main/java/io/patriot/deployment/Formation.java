package io.patriot.deployment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation at an endpoint: one stack put, looked at or taken away, waited for each time. */
final class Formation {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final int WORDS_LENGTH_MAX = 200;

  /** CloudFormation takes no more in the call itself. */
  private static final int TEMPLATE_LENGTH_MAX = 51_200;

  private static final Pattern MARKUP = Pattern.compile("<title>[^<]*</title>|<[^>]*>");

  private final CloudFormationClient client;
  private final Shelf shelf;
  private final InstantSource clock;
  private final Duration patience;

  Formation(CloudFormationClient client, Shelf shelf, InstantSource clock, Duration patience) {
    this.client = client;
    this.shelf = shelf;
    this.clock = clock;
    this.patience = patience;
  }

  /** Where a template too long for the call itself can be read from. */
  interface Shelf {
    String put(String stack, String template);
  }

  /** What a template came to: absent when it stands, else why not, in the endpoint's words. */
  Optional<String> put(String stack, Map<String, String> tags, String template) {
    try {
      boolean stands = standing(stack).isPresent();
      String body = template.length() > TEMPLATE_LENGTH_MAX ? null : template;
      String url = body == null ? shelf.put(stack, template) : null;
      if (stands) {
        client.updateStack(
            update ->
                update
                    .stackName(stack)
                    .templateBody(body)
                    .templateURL(url)
                    .tags(tags(tags))
                    .capabilities(Capability.CAPABILITY_NAMED_IAM));
      } else {
        client.createStack(
            create ->
                create
                    .stackName(stack)
                    .templateBody(body)
                    .templateURL(url)
                    .tags(tags(tags))
                    .capabilities(Capability.CAPABILITY_NAMED_IAM));
      }
      return settled(stack);
    } catch (SdkException e) {
      String words = words(e);
      return words.contains("No updates are to be performed")
          ? Optional.empty()
          : Optional.of(words);
    }
  }

  /** The template that stands under this name. */
  Optional<String> standing(String stack) {
    try {
      List<Stack> found = client.describeStacks(one -> one.stackName(stack)).stacks();
      boolean stands =
          found.stream()
              .map(Stack::stackStatusAsString)
              .anyMatch(status -> !status.startsWith("DELETE") && !status.startsWith("ROLLBACK"));
      if (!found.isEmpty() && !stands) {
        remove(stack);
      }
      return stands
          ? Optional.of(client.getTemplate(one -> one.stackName(stack)).templateBody())
          : Optional.empty();
    } catch (CloudFormationException e) {
      if (words(e).contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The names in the template of what was really made. */
  Set<String> made(String stack) {
    var ids = new TreeSet<String>();
    client
        .listStackResourcesPaginator(one -> one.stackName(stack))
        .stackResourceSummaries()
        .forEach(
            resource -> {
              if (resource.resourceStatus() != ResourceStatus.DELETE_COMPLETE
                  && resource.physicalResourceId() != null) {
                ids.add(resource.logicalResourceId());
              }
            });
    return ids;
  }

  /** What a stack shows of itself, by the names in its template. */
  Map<String, String> outputs(String stack) {
    var values = new TreeMap<String, String>();
    client
        .describeStacks(one -> one.stackName(stack))
        .stacks()
        .forEach(
            one ->
                one.outputs()
                    .forEach(output -> values.put(output.outputKey(), output.outputValue())));
    return values;
  }

  /** The names under which other stacks find what this one shows, as the endpoint knows them. */
  Set<String> exports() {
    var names = new TreeSet<String>();
    client.listExportsPaginator(_ -> {}).exports().forEach(export -> names.add(export.name()));
    return names;
  }

  void remove(String stack) {
    client.deleteStack(one -> one.stackName(stack));
    Instant deadline = clock.instant().plus(patience);
    while (status(stack).filter(status -> !status.startsWith("DELETE_C")).isPresent()) {
      pause(stack, deadline);
    }
  }

  private Optional<String> settled(String stack) {
    Instant deadline = clock.instant().plus(patience);
    String status = status(stack).orElse("gone");
    while (status.endsWith("_IN_PROGRESS")) {
      pause(stack, deadline);
      status = status(stack).orElse("gone");
    }
    return switch (status) {
      case "CREATE_COMPLETE", "UPDATE_COMPLETE" -> Optional.empty();
      default -> Optional.of(firstFailure(stack).orElse(status));
    };
  }

  private Optional<String> status(String stack) {
    try {
      return client.describeStacks(one -> one.stackName(stack)).stacks().stream()
          .map(Stack::stackStatusAsString)
          .findFirst();
    } catch (CloudFormationException e) {
      return Optional.empty();
    }
  }

  /** Events come newest first, and the failures after the first one follow from it. */
  private Optional<String> firstFailure(String stack) {
    return client.describeStackEvents(one -> one.stackName(stack)).stackEvents().stream()
        .takeWhile(event -> !begins(event, stack))
        .filter(event -> String.valueOf(event.resourceStatusAsString()).endsWith("_FAILED"))
        .reduce((_, earlier) -> earlier)
        .map(event -> event.logicalResourceId() + ": " + event.resourceStatusReason())
        .map(Formation::cut);
  }

  private static boolean begins(StackEvent event, String stack) {
    return stack.equals(event.logicalResourceId())
        && Set.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS")
            .contains(String.valueOf(event.resourceStatusAsString()));
  }

  private void pause(String stack, Instant deadline) {
    if (clock.instant().isAfter(deadline)) {
      throw new IllegalStateException(
          stack + " did not come to an end within " + patience.toSeconds() + " s");
    }
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static String words(SdkException e) {
    if (!(e instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
      return cut(String.valueOf(e.getMessage()));
    }
    AwsErrorDetails said = service.awsErrorDetails();
    if (said.errorMessage() != null && !said.errorMessage().isBlank()) {
      return cut(said.errorMessage());
    }
    String page = said.rawResponse() == null ? "" : said.rawResponse().asUtf8String();
    return cut(
        String.format(
            Locale.ROOT,
            "HTTP %d: %s",
            service.statusCode(),
            MARKUP.matcher(page).replaceAll(" ")));
  }

  private static String cut(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= WORDS_LENGTH_MAX ? line : line.substring(0, WORDS_LENGTH_MAX) + "…";
  }

  private static List<Tag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }
}

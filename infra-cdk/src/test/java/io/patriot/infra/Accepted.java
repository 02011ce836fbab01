package io.patriot.infra;

import java.time.LocalDate;
import java.util.List;

/**
 * A finding of the rule packs that we live with, why, and until when: then somebody must look
 * again.
 *
 * @param rules what its rules' names match
 * @param things what the paths of its things match
 */
record Accepted(String what, String rules, String things, String reason, LocalDate until) {

  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 30);
  private static final LocalDate IN_HALF_A_YEAR = LocalDate.of(2027, 5, 31);

  static final List<Accepted> ALL =
      List.of(
          new Accepted(
              "The door asks for no signature of AWS",
              "AwsSolutions-APIG4",
              "patriot-door/.*",
              "Neither Telegram nor a page in it can sign for AWS. The webhook compares a secret "
                  + "header, the pages check what Telegram signed.",
              NEXT_YEAR),
          new Accepted(
              "Wrapped keys have no backup",
              "AwsSolutions-DDB3|.*-DynamoDBPITREnabled|.*-DynamoDBInBackupPlan",
              "patriot-data/patriot-keys/.*",
              "What is deleted there must be gone in every copy; people link their accounts again "
                  + "if the table is lost.",
              NEXT_YEAR),
          new Accepted(
              "Other tables' backup is drawn in another stack",
              ".*-DynamoDBInBackupPlan",
              "patriot-data/patriot-(state|events|market)/.*",
              "The rule looks in the table's own stack only. FeedsStackTest shows that the plan has "
                  + "them; dev has none on purpose.",
              NEXT_YEAR),
          new Accepted(
              "The feed is told its surroundings by variables",
              "AwsSolutions-ECS2",
              "patriot-feeds/task-.*",
              "Addresses of queues and names of markets; FeedsStackTest shows that no secret is "
                  + "among them.",
              NEXT_YEAR),
          new Accepted(
              "Some rights name no single resource",
              "AwsSolutions-IAM5",
              ".*-policy/Resource",
              "Where AWS knows no narrower one, or names things inside ours. RightsTest has the list "
                  + "and refuses any other.",
              NEXT_YEAR),
          new Accepted(
              "Secrets do not turn over by themselves",
              "AwsSolutions-SMG4|.*-SecretsManagerRotationEnabled",
              "patriot-data/(telegram-.*|stop-link-secret)",
              "A bot's token is changed at BotFather by a person, and the webhook's secret must be "
                  + "told to Telegram with it. The README says how. A new secret for stop links "
                  + "would end every link that people keep for the day they need it.",
              IN_HALF_A_YEAR),
          new Accepted(
              "Functions stand outside the network",
              ".*-LambdaInsideVPC",
              ".*",
              "They speak to AWS over TLS with rights of their own, and nothing in the network is "
                  + "theirs. Those that speak to venues stand inside where there is one address.",
              NEXT_YEAR),
          new Accepted(
              "The network's default group cannot be judged",
              ".*-VPCDefaultSecurityGroupClosed",
              "patriot-ground/network/Resource",
              "The rule says so of every network. Nothing is put into that group; FeedsStackTest "
                  + "shows that no group lets anybody in.",
              NEXT_YEAR),
          new Accepted(
              "The open subnets lead to the internet",
              ".*-VPCNoUnrestrictedRouteToIGW",
              "patriot-ground/network/openSubnet.*",
              "Feeds hear exchanges out there, and the gateway stands there. Nobody is let in.",
              NEXT_YEAR),
          new Accepted(
              "Dead letters have no dead letters",
              "AwsSolutions-SQS3|Serverless-SQSRedrivePolicy|"
                  + "Serverless-LambdaEventSourceMappingDestination",
              "patriot-messaging/.*(-dead|-unfinished-runs).*|.*-hears-.*",
              "They are where the road ends and an alarm rings. A function that hears a queue leaves "
                  + "failed messages to the queue's dead letters, and a mapping from a queue can have "
                  + "no place of its own.",
              NEXT_YEAR));

  boolean covers(RulePacks.Finding finding) {
    return finding.rule().matches(rules) && finding.thing().matches(things);
  }
}

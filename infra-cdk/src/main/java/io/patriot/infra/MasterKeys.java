package io.patriot.infra;

import io.patriot.topology.MasterKey;
import io.patriot.topology.Part;
import io.patriot.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;

/**
 * The keys at KMS and who may use them.
 *
 * <p>The key of the exchange keys opens for the roles of the parts that open them, and for nobody
 * else in the account, the administrator included. The key of the stored data opens for a service
 * of AWS that works for somebody who may use that service's thing; nobody can decrypt with it.
 */
final class MasterKeys {
  private static final int WAITING_DAYS_MAX = 30;

  private static final List<String> TO_ADMINISTER =
      List.of(
          "kms:CancelKeyDeletion",
          "kms:CreateAlias",
          "kms:DeleteAlias",
          "kms:DescribeKey",
          "kms:DisableKey",
          "kms:EnableKey",
          "kms:EnableKeyRotation",
          "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus",
          "kms:ListAliases",
          "kms:ListGrants",
          "kms:ListKeyPolicies",
          "kms:ListKeyRotations",
          "kms:ListResourceTags",
          "kms:PutKeyPolicy",
          "kms:RevokeGrant",
          "kms:RotateKeyOnDemand",
          "kms:ScheduleKeyDeletion",
          "kms:TagResource",
          "kms:UntagResource",
          "kms:UpdateAlias",
          "kms:UpdateKeyDescription");

  private static final List<String> TO_STORE =
      List.of(
          "kms:CreateGrant",
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo");

  private static final String DATA = "patriot-data";

  private MasterKeys() {}

  static Key ofExchangeKeys(Stack stack, MasterKey key, Topology topology) {
    return key(
        stack,
        key.name(),
        "Wraps the data keys of exchange keys",
        List.of(
            administering(),
            only(stack, topology, "kms:Decrypt", Part::decrypts),
            only(stack, topology, "kms:GenerateDataKey", Part::seals)));
  }

  static Key ofStoredData(Stack stack) {
    return key(
        stack,
        DATA,
        "Encrypts tables, secrets, logs, alarms and backups",
        List.of(
            administering(),
            statement(
                new AnyPrincipal(),
                TO_STORE,
                Map.of(
                    "StringEquals",
                    Map.of(
                        "kms:CallerAccount",
                        stack.getAccount(),
                        "kms:ViaService",
                        List.of(
                            via(stack, "dynamodb"),
                            via(stack, "secretsmanager"),
                            via(stack, "backup"))))),
            statement(
                new ServicePrincipal(via(stack, "logs")),
                TO_STORE,
                Map.of(
                    "ArnLike",
                    Map.of(
                        "kms:EncryptionContext:aws:logs:arn",
                        Names.logGroupArn(stack, Names.logGroup("*"))))),
            statement(
                new ServicePrincipal("cloudwatch.amazonaws.com"),
                List.of("kms:Decrypt", "kms:GenerateDataKey"),
                Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))));
  }

  private static Key key(
      Stack stack, String name, String description, List<PolicyStatement> statements) {
    return Key.Builder.create(stack, name)
        .alias(name)
        .description(description)
        .enableKeyRotation(true)
        .pendingWindow(Duration.days(WAITING_DAYS_MAX))
        .removalPolicy(RemovalPolicy.RETAIN)
        .policy(PolicyDocument.Builder.create().statements(statements).build())
        .build();
  }

  private static PolicyStatement administering() {
    return statement(new AccountRootPrincipal(), TO_ADMINISTER, Map.of());
  }

  /** The roles' own policies must allow it too. */
  private static PolicyStatement only(
      Stack stack, Topology topology, String action, Predicate<Part> parts) {
    List<String> roles =
        topology.parts().stream()
            .filter(parts)
            .map(part -> Names.roleArn(stack, Names.of(part)))
            .toList();
    return statement(
        new AccountRootPrincipal(),
        List.of(action),
        Map.of("ArnEquals", Map.of("aws:PrincipalArn", roles)));
  }

  private static String via(Stack stack, String service) {
    return service + "." + stack.getRegion() + ".amazonaws.com";
  }

  private static PolicyStatement statement(
      IPrincipal principal, List<String> actions, Map<String, Map<String, Object>> conditions) {
    return PolicyStatement.Builder.create()
        .principals(List.of(principal))
        .actions(actions)
        .resources(List.of("*"))
        .conditions(conditions)
        .build();
  }
}

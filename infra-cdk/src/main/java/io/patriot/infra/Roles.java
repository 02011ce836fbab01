package io.patriot.infra;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;

/** Rights are written here and handed to roles; nothing else may add to them on the way. */
final class Roles {
  private Roles() {}

  static ManagedPolicy allow(
      Stack stack, String what, Role role, List<PolicyStatement> statements) {
    return ManagedPolicy.Builder.create(stack, what + "-policy")
        .managedPolicyName("patriot-" + what)
        .statements(statements)
        .roles(List.of(role))
        .build();
  }
}

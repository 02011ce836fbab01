/** KMS on one machine: master keys that wrap data keys, spoken to in AWS's own protocol. */
@NullMarked
package io.patriot.local.aws.keys;

import org.jspecify.annotations.NullMarked;

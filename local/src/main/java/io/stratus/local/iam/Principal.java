package io.stratus.local.iam;

/// Whom an access key stands for (IAM User Guide, "AWS JSON policy elements: Principal").
public sealed interface Principal {

    /// 12 digits.
    String account();

    /// As policies and `GetCallerIdentity` name it.
    String arn();

    /// The account itself, which no identity policy restricts.
    ///
    /// @param account 12 digits
    record Root(String account) implements Principal {
        @Override
        public String arn() {
            return "arn:aws:iam::" + account + ":root";
        }
    }

    /// A user of the account.
    record User(String account, String name) implements Principal {
        @Override
        public String arn() {
            return "arn:aws:iam::" + account + ":user/" + name;
        }
    }

    /// A session of a role, named by whoever took the role on.
    record AssumedRole(String account, String role, String session) implements Principal {
        @Override
        public String arn() {
            return "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session;
        }
    }
}

Feature: Users and accounts
  Who gets an account, and whose account it is.

  Background:
    Given a district with the school "Harbour", a French class, its teacher and two students

  @thisisschool/user/roles
  @thisisschool/user/role-lost
  @thisisschool/user/several-roles
  Scenario Outline: Roles
    Given a user with the role <role>
    When the district is synced
    Then the user <outcome>

    Examples:
      | role                 | outcome        |
      | teacher              | has an account |
      | student              | has an account |
      | administrator        | is left out    |
      | aide                 | is left out    |
      | guardian             | is left out    |
      | principal and teacher | has an account |

  @thisisschool/user/all-teachers
  @thisisschool/user/students-without-class
  Scenario: Without a class
    Given a teacher and a student who are in no class
    When the district is synced
    Then both have accounts

  @thisisschool/data/required-fields
  @thisisschool/data/metadata
  @thisisschool/user/missing-username
  Scenario: Data in the wrong field
    Given a student whose username is only in metadata
    When the district is synced
    Then the student is left out, for the username is only in metadata

  @thisisschool/user/username-global
  @thisisschool/user/username-collision
  @thisisschool/link/same-district
  Scenario: A username of another district
    Given another district has a user "12345"
    And the district has a student "12345"
    When the district is synced
    Then the student is left out, for the username belongs to another district

  @thisisschool/user/new-account
  Scenario: A new user
    Given a student who matches no account
    When the district is synced
    Then the student has a new account

  @thisisschool/link/email-or-username
  @thisisschool/link/case
  Scenario Outline: An account that is older than the sync
    Given a teacher's account with the same <key>
    When the district is synced
    Then the account is connected and has the data of ClassLink

    Examples:
      | key            |
      | e-mail address |
      | username       |

  @thisisschool/user/unlinked-unchanged
  Scenario: An account that nothing matches
    Given an account "office" that is not in ClassLink
    When the district is synced
    Then the account is unchanged and linked to no ClassLink id
    And there is a warning that it had better be removed

  @thisisschool/link/two-accounts
  @thisisschool/link/double-match
  Scenario: More than one account matches
    Given a teacher whose e-mail address is that of one account and whose username is that of another
    When the district is synced
    Then the teacher is left out, and the report names both accounts

  @thisisschool/remove/not-shared
  @thisisschool/remove/tobedeleted
  @thisisschool/remove/how
  Scenario: A student who is no longer shared
    Given the district was synced
    When a student is withdrawn and the district is synced
    Then the student's account is gone

  @thisisschool/change/replaced-ids
  @thisisschool/change/replaced-ids-unannounced
  @thisisschool/change/relink
  Scenario: New sourcedIds for everybody
    Given the district was synced
    When all sourcedIds are replaced and the district is synced
    Then there is a warning that a total replacement must be announced
    And the users are connected again by e-mail address or username
    And the former classes are gone

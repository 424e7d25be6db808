Feature: Users
  A school creates its students and teachers, and deletes them.

  Background:
    Given an account at Electa

  @electa/user/create
  @electa/user/result
  Scenario: A new student
    When the school creates the student "Ada" "Lovelace"
    Then the answer has the name "Ada Lovelace" and the type "STD"
    And the answer has a user number, a username and a password

  @electa/user/credentials
  Scenario: Nobody chooses a password
    When the school creates a student with the parameter Password "secret12"
    Then the password in the answer is another one

  @electa/user/email-taken
  Scenario Outline: An e-mail address that somebody has
    Given the account <allows> users with the same e-mail address
    And there is a student with the address "ada@example.com"
    When the school creates a student with the address "ADA@example.com"
    Then the call <outcome>

    Examples:
      | allows         | outcome  |
      | allows         | succeeds |
      | does not allow | fails    |

  @electa/user/email-format
  Scenario: What is no address
    When the school creates a student with the address "ada"
    Then the call fails with "Invalid Parameter: Email"

  @electa/user/type
  Scenario Outline: Types where teachers are unlimited
    Given the account may have any number of teachers
    When the school creates a user of type "<type>"
    Then the answer has the type "<type>"

    Examples:
      | type |
      | STD  |
      | MDR  |
      | ADM  |

  @electa/user/single-teacher
  Scenario: An account for a single teacher makes students, and says so
    Given the account is for a single teacher
    When the school creates a user of type "MDR" with CanCreateUsers "True"
    Then the answer has the type "STD"

  @electa/user/fixed-teachers
  Scenario: An account with a fixed number of teachers has all of them
    Given the account may have 1 teacher
    And the school has a teacher
    When the school creates a user of type "MDR"
    Then the call fails with "Maximum Number of Teachers Reached"

  @electa/user/type-disabled
  Scenario: The user type is switched off
    Given the user type is switched off under API Access
    When the school creates a user of type "MDR"
    Then the answer has the type "STD"

  @electa/user/type-unknown
  Scenario: A type that there is not
    When the school creates a user of type "TEACHER"
    Then the call fails with "Invalid Parameter: UserType"

  @electa/user/type-required
  Scenario: The type is required even where it is discarded
    Given the account is for a single teacher
    When the school creates a student without UserType
    Then the call fails with "Missing Parameter: UserType"

  @electa/user/gender
  Scenario Outline: Gender
    When the school creates a student with the gender "<gender>"
    Then the call <outcome>

    Examples:
      | gender | outcome  |
      | M      | succeeds |
      | F      | succeeds |
      | N      | succeeds |
      | X      | fails    |

  @electa/user/permissions
  Scenario: A moderator's permissions are kept as sent
    When the school creates a user of type "MDR" with CanSetUpEvents "False"
    Then the user's permission CanSetUpEvents is False

  @electa/user/permissions-ignored
  Scenario: A student has no permissions
    When the school creates a user of type "STD" with CanSetUpEvents "True"
    Then the user has no permissions

  @electa/delete/user
  Scenario: A user is deleted
    Given the school has a student
    When the school deletes the student
    Then the answer is "Success"
    And the student is no longer there

  @electa/delete/subscriptions
  Scenario: With a user go their subscriptions
    Given the school has a student who subscribed to an event and a course
    When the school deletes the student
    Then nobody is subscribed

  @electa/delete/master-administrator
  Scenario: The creator of the account stays
    When the school deletes the master administrator
    Then the call fails with "The Master Administrator Cannot Be Deleted"

  @electa/delete/unknown-user
  Scenario: Somebody who is not there
    When the school deletes the user 1
    Then the call fails with "User Not Found"

  @electa/delete/leaves-behind
  Scenario: The events of a deleted teacher are the master administrator's
    Given the school has a teacher who presents an event
    When the school deletes the teacher
    Then the master administrator presents the event

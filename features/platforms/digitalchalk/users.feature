@writes
Feature: Users of DigitalChalk
  An organisation makes users for its students. A user has one username and one e-mail address, and nobody else has them.

  Sources: the vendor's pages createUser, doesUserExist and createAndRegisterUser (2013); for collisions those of v5. What
  is refused, and in which words, is mostly not said anywhere.

  Background:
    Given an organisation at DigitalChalk

  @digitalchalk/user/created @needs-clock
  Scenario: A new user is as it was sent, and is answered with success, names and address
    When DigitalChalk is asked to create a user with:
      | emailAddress    | username | firstName | lastName | licenseAgreed | passwordReset | tags        |
      | ada@example.org | ada      | Ada       | Lovelace | false         | true          | maths night |
    Then DigitalChalk's answer is:
      """
      <dcAPI:createUserResponse xmlns:dcAPI="http://digitalchalk.com/api/v4"><dcAPI:success>true</dcAPI:success>
      <dcAPI:username>ada</dcAPI:username><dcAPI:emailAddress>ada@example.org</dcAPI:emailAddress>
      <dcAPI:name>Ada Lovelace</dcAPI:name></dcAPI:createUserResponse>
      """
    And DigitalChalk holds these users:
      | username | emailAddress    | firstName | lastName | licenseAgreed | passwordReset | tags        |
      | ada      | ada@example.org | Ada       | Lovelace | false         | true          | maths night |

  @digitalchalk/user/password-hidden @needs-clock
  Scenario: A password is kept as a salted hash, and cannot be retrieved
    When DigitalChalk is asked to create a user with:
      | username | password    |
      | ada      | s3cret-Word |
      | bob      | s3cret-Word |
    Then DigitalChalk accepts
    And DigitalChalk keeps "s3cret-Word" nowhere
    And no two users of DigitalChalk have the same password hash

  @digitalchalk/user/exists
  Scenario: Somebody is known by username and by e-mail address, in any letter case
    Given the user "ada" at DigitalChalk
    When DigitalChalk is asked to tell whether a user exists with:
      | username        |
      | ada             |
      | ADA             |
      | ada@example.org |
      | bob             |
    Then DigitalChalk's answer has:
      | exists |
      | true   |
      | true   |
      | true   |
      | false  |

  @digitalchalk/user/required
  Scenario Outline: Without <element> nobody becomes a user
    When DigitalChalk is asked to create a user with:
      | username | <element> |
      | ada      |           |
    Then DigitalChalk refuses with "<element> is required"
    When DigitalChalk is asked to tell whether a user exists
    Then DigitalChalk's answer has:
      | exists |
      | false  |

    Examples:
      | element      |
      | emailAddress |
      | firstName    |
      | lastName     |
      | password     |

  @digitalchalk/user/required
  Scenario: The username that a call is about is not empty
    When DigitalChalk is asked to tell whether a user exists with:
      | username |
      |          |
    Then DigitalChalk refuses with "username is required"

  @digitalchalk/user/length
  Scenario: A text of a user has 255 characters at most
    When DigitalChalk is asked to create a user with:
      | lastName      |
      | {255 letters} |
    Then DigitalChalk accepts
    When DigitalChalk is asked to create a user with:
      | lastName      |
      | {256 letters} |
    Then DigitalChalk refuses with "lastName is too long"

  @digitalchalk/user/email-format
  Scenario: An e-mail address has something before and after one @, and no space
    When DigitalChalk is asked to create a user with:
      | emailAddress     |
      | ada              |
      | @example.org     |
      | ada@             |
      | a@b@c            |
      | a da@example.org |
    Then DigitalChalk refuses with "The email address is not valid"

  @digitalchalk/user/blank-username
  Scenario: Where the username is left blank, the e-mail address is the username
    When DigitalChalk is asked to create a user with:
      | emailAddress    | username   |
      | ada@example.org |            |
      | bob@example.org | {left out} |
    Then DigitalChalk's answer has:
      | username        |
      | ada@example.org |
      | bob@example.org |

  @digitalchalk/user/username-taken @needs-clock
  Scenario: A username that somebody has is refused in any letter case, and nothing changes
    Given the user "ada" at DigitalChalk
    When DigitalChalk is asked to create a user with:
      | username | emailAddress      | firstName |
      | ada      | other@example.org | Eve       |
      | ADA      | other@example.org | Eve       |
    Then DigitalChalk refuses with "A user with that username already exists"
    And DigitalChalk holds these users:
      | username | emailAddress    | firstName |
      | ada      | ada@example.org | Ada       |

  @digitalchalk/user/email-taken @needs-clock
  Scenario: An e-mail address that somebody has is refused in any letter case, and nothing changes
    Given the user "ada" at DigitalChalk
    When DigitalChalk is asked to create a user with:
      | username | emailAddress    | firstName |
      | other    | ada@example.org | Eve       |
      | other    | Ada@Example.org | Eve       |
    Then DigitalChalk refuses with "A user with that email address already exists"
    And DigitalChalk holds these users:
      | username | emailAddress    | firstName |
      | ada      | ada@example.org | Ada       |

  @digitalchalk/user/password-length @needs-clock
  Scenario: An organisation may ask for longer passwords
    Given DigitalChalk has the setting shortestPassword = "6"
    When DigitalChalk is asked to create a user with:
      | password |
      | 12345    |
    Then DigitalChalk refuses with "The password is too short"
    When DigitalChalk is asked to create a user with:
      | password |
      | 123456   |
    Then DigitalChalk accepts

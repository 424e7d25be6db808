@needs-clock @writes
Feature: Users and accounts
  Who gets an account, and whose account it is. By the vendor's help page for administrators (seed 002): data requirements, and
  the answers 1 and 2 of its questions.

  Background:
    Given a roster with a French class

  @thisisschool/user/roles
  Scenario Outline: A user with the role <role> is not synced
    Given the roster has the users:
      | user | role   |
      | alex | <role> |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the run of This is School reports:
      | record | action  | reason                |
      | alex   | skipped | give the role teacher |

    Examples:
      | role          |
      | administrator |
      | aide          |
      | guardian      |

  @thisisschool/user/several-roles
  Scenario: Of several roles teacher comes first
    Given the roster has the users:
      | user | role               |
      | alex | principal, teacher |
    When This is School syncs as OneRoster "1.2"
    Then the account "alex" at This is School has:
      | field | value   |
      | role  | teacher |

  @thisisschool/user/role-lost
  Scenario: Who is neither teacher nor student any more loses the account
    Given This is School has synced
    When the roster changes the user "sam":
      | field | value |
      | role  | aide  |
    And This is School syncs
    Then the accounts linked at This is School are "tess, sue"
    And there is no account "sam" at This is School

  @thisisschool/user/all-teachers @thisisschool/user/students-without-class
  Scenario: A teacher and a student without a class have accounts
    Given the roster has the users:
      | user | role    |
      | alex | teacher |
      | sid  | student |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue, alex, sid"

  @thisisschool/data/required-fields
  Scenario Outline: A user without <field> is left out
    Given the roster has the users:
      | user | role    |
      | sid  | student |
    And the roster changes the user "sid":
      | field   | value |
      | <field> | " "   |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the run of This is School reports:
      | record | action  | reason             |
      | sid    | skipped | <field> is missing |

    Examples:
      | field      |
      | givenName  |
      | familyName |

  @thisisschool/data/metadata
  Scenario: A username that is only in metadata is missing
    Given the roster has the users:
      | user | role    | username |
      | sid  | student | (none)   |
    And the roster changes the user "sid":
      | field    | value                        |
      | metadata | {"district.userName": "sid"} |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the run of This is School reports:
      | record | action  | reason                       |
      | sid    | skipped | username is only in metadata |

  @thisisschool/user/missing-username
  Scenario: A user without username is left out
    Given the roster has the users:
      | user | role    | username | email               |
      | sid  | student | (none)   | sid@harbour.example |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the run of This is School reports:
      | record | action  | reason              |
      | sid    | skipped | username is missing |

  @thisisschool/user/username-global
  Scenario: A username of another district is not given again
    Given access to This is School is purchased in the district "NeighbourISD"
    And the account "sid" at This is School with:
      | field    | value        |
      | district | NeighbourISD |
    And the roster has the users:
      | user | role    |
      | sid  | student |
    When This is School syncs
    Then the run of This is School succeeds
    And the accounts linked at This is School are "tess, sam, sue"
    And the run of This is School reports:
      | record | action  | reason           |
      | sid    | skipped | another district |

  @thisisschool/user/username-collision
  Scenario: Who cannot have a username stays as before, and the run goes on
    Given access to This is School is purchased in the district "NeighbourISD"
    And the account "taken" at This is School with:
      | field    | value        |
      | district | NeighbourISD |
    And This is School has synced
    When the roster changes the user "sam":
      | field    | value |
      | username | taken |
    And This is School syncs
    Then the run of This is School succeeds
    And the accounts linked at This is School are "tess, sam, sue"
    And the account "sam" at This is School has:
      | field     | value |
      | sourcedId | sam   |

  @thisisschool/user/new-account
  Scenario: A user who matches no account gets a new one
    Given the account "office" at This is School
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the account "sam" at This is School has:
      | field      | value               |
      | sourcedId  | sam                 |
      | role       | student             |
      | email      | sam@harbour.example |
      | givenName  | Sam                 |
      | familyName | Doe                 |

  @thisisschool/link/email-or-username
  Scenario Outline: An older account with the same <key> is connected, and takes the data of ClassLink
    Given the account "<username>" at This is School with:
      | field | value   |
      | email | <email> |
    When This is School syncs
    Then the run of This is School reports:
      | record | action |
      | tess   | linked |
    And thisisschool holds 3 accounts
    And the account "tess" at This is School has:
      | field     | value                |
      | id        | 1                    |
      | sourcedId | tess                 |
      | email     | tess@harbour.example |
      | givenName | Tess                 |

    Examples:
      | key            | username | email                |
      | e-mail address | old      | tess@harbour.example |
      | username       | tess     | other@x.example      |

  @thisisschool/link/case
  Scenario: Case counts
    Given the account "TESS" at This is School with:
      | field | value                |
      | email | Tess@harbour.example |
    When This is School syncs
    Then the account "TESS" at This is School has:
      | field     | value  |
      | sourcedId | (none) |
    And thisisschool holds 4 accounts

  @thisisschool/user/unlinked-unchanged
  Scenario: An account that nothing matches stays as it is, linked to nothing
    Given the account "office" at This is School
    When This is School syncs
    Then the account "office" at This is School has:
      | field     | value  |
      | sourcedId | (none) |
      | active    | true   |
      | givenName | Old    |
    And the run of This is School warns "1 accounts are not in the sync"

  @thisisschool/link/two-accounts
  Scenario: Who matches two accounts is connected with neither
    Given the account "old" at This is School with:
      | field | value                |
      | email | tess@harbour.example |
    And the account "tess" at This is School
    When This is School syncs
    Then the accounts linked at This is School are "sam, sue"
    And the run of This is School reports:
      | record | action  | reason                        |
      | tess   | skipped | the username account 2's      |
    And thisisschool holds 4 accounts

  @thisisschool/link/double-match
  Scenario: An e-mail address that several accounts have connects none of them
    Given the account "old" at This is School with:
      | field | value                |
      | email | tess@harbour.example |
    And the account "older" at This is School with:
      | field | value                |
      | email | tess@harbour.example |
    When This is School syncs
    Then the accounts linked at This is School are "sam, sue"
    And the run of This is School reports:
      | record | action  | reason           |
      | tess   | skipped | Several accounts |

  @thisisschool/link/same-district
  Scenario: An account of another district is never connected
    Given access to This is School is purchased in the district "NeighbourISD"
    And the account "old" at This is School with:
      | field    | value                |
      | email    | tess@harbour.example |
      | district | NeighbourISD         |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the account "old" at This is School has:
      | field     | value  |
      | sourcedId | (none) |

  @thisisschool/remove/not-shared
  Scenario: What is no longer shared is removed
    Given the roster has the classes:
      | class | title  |
      | 8a    | German |
    And the roster has the enrolments:
      | user | class |
      | tess | 8a    |
    And This is School has synced
    When the roster loses the user "sam"
    And the roster loses the class "8a"
    And This is School syncs
    Then the accounts linked at This is School are "tess, sue"
    And the classes at This is School are "7a"
    And the class "7a" at This is School has the people "tess, sue"

  @thisisschool/remove/tobedeleted
  Scenario: What is marked as deleted counts as not shared
    Given This is School has synced
    When the roster marks the user "sam" as deleted
    And This is School syncs
    Then the accounts linked at This is School are "tess, sue"

  @thisisschool/remove/how
  Scenario: An account that is removed is deleted
    Given This is School has synced
    When the roster loses the user "sam"
    And This is School syncs
    Then there is no account "sam" at This is School
    And thisisschool holds 2 accounts

  @thisisschool/change/replaced-ids @thisisschool/change/relink
  Scenario: New sourcedIds for everybody connect the same accounts again, lose the classes, and are warned of
    Given This is School has synced
    When the roster replaces all its sourcedIds
    And This is School syncs
    Then the run of This is School warns "a total data replacement must be announced"
    And the run of This is School counts:
      | kind    | created | linked | removed |
      | users   | 0       | 3      | 0       |
      | classes | 1       | 0      | 1       |
    And the accounts linked at This is School are "new-tess, new-sam, new-sue"
    And the account "sam" at This is School has:
      | field     | value   |
      | sourcedId | new-sam |

  @thisisschool/change/replaced-ids-unannounced
  Scenario: A replacement that nobody announced can be stopped
    Given thisisschool has the setting replacedIds = "stop"
    And This is School has synced
    When the roster replaces all its sourcedIds
    And This is School syncs
    Then the run of This is School fails by "thisisschool/change/replaced-ids-unannounced"

Feature: The second version of the API
  Tokens that rotate, and lists in pages. By the wiki's page api2:getting_started, the api_doc pages of the adaptive engine
  (v2.3.0 and later), and what domoscio_rails and domoscio_js read from the answers.

  @studentgroups/v2/token-pair
  Scenario Outline: A call with <what> brings the two tokens that go on from there
    Given the client speaks version 2 of StudentGroups
    And the client calls StudentGroups with <what>
    When the client lists the groups at StudentGroups
    Then StudentGroups accepts the call
    And StudentGroups hands out a new pair of tokens
    When the client calls StudentGroups with both its tokens
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call

    Examples:
      | what                   |
      | its token              |
      | its token in the query |

  @studentgroups/v2/token-headers @needs-clock
  Scenario: Every answer to an AccessToken carries the tokens that hold
    Given the client has got its two tokens from StudentGroups
    When an hour passes
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call
    And StudentGroups hands out the same tokens

  @studentgroups/v2/authorization
  Scenario Outline: A call of version 2 with <what> is refused
    Given the client speaks version 2 of StudentGroups
    And the client calls StudentGroups with <what>
    When the client lists the groups at StudentGroups
    Then StudentGroups refuses with 401 "<text>"

    Examples:
      | what                | text              |
      | no token            | No Token provided |
      | the token "wrong"   | Invalid Token     |
      | the AccessToken "x" | Invalid Token     |

  @studentgroups/v2/authorization
  Scenario: A RefreshToken alone is refused
    Given the client has got its two tokens from StudentGroups
    And the client calls StudentGroups with its RefreshToken alone
    When the client lists the groups at StudentGroups
    Then StudentGroups refuses with 401 "No Token provided"

  @studentgroups/v2/access-token-life @needs-clock
  Scenario: An AccessToken lives two hours
    Given the clock stands still
    And the client has got its two tokens from StudentGroups
    And the client calls StudentGroups with its AccessToken alone
    When 119 minutes pass
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call
    When one minute passes
    And the client lists the groups at StudentGroups
    Then StudentGroups refuses with 401 "Expired Token. No Refresh Token provided"

  @studentgroups/v2/renewal @needs-clock
  Scenario: The RefreshToken brings a new pair, and holds until its end
    Given the clock stands still
    And the client has got its two tokens from StudentGroups
    When two hours pass
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call
    And StudentGroups hands out a new pair of tokens
    When one hour passes
    And the client calls StudentGroups with both its tokens
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call
    And StudentGroups hands out the same tokens
    When the client calls StudentGroups with both its first tokens
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call

  @studentgroups/v2/refresh-token-life @needs-clock
  Scenario: A RefreshToken expires too, and the client begins anew
    Given the clock stands still
    And the client has got its two tokens from StudentGroups
    When 14 days pass
    And the client lists the groups at StudentGroups
    Then StudentGroups refuses with 401 "Expired Refresh Token"
    When the client calls StudentGroups with its token
    And the client lists the groups at StudentGroups
    Then StudentGroups accepts the call

  @studentgroups/v2/clusters-read-only @writes
  Scenario: Clusters can be made, edited and deleted in version 2
    Given the client speaks version 2 of StudentGroups
    When the client makes the cluster "Sciences" at StudentGroups
    Then StudentGroups answers with:
      | field       | value              |
      | id          | cluster "Sciences" |
      | name        | Sciences           |
      | instance_id | {instance}         |
    When the client edits the cluster "Sciences" at StudentGroups:
      | parameter | value |
      | name      | Arts  |
    Then the clusters at StudentGroups are "Arts"
    When the client deletes the cluster "Sciences" at StudentGroups
    Then the clusters at StudentGroups are ""

  @studentgroups/paging/headers @writes
  Scenario: A list of version 2 says how many rows there are, and how many a page has
    Given 5 groups at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter | value |
      | per_page  | 2     |
    Then StudentGroups lists the groups "Group 1, Group 2"
    And the header "Total" is "5"
    And the header "Per-Page" is "2"

  @studentgroups/paging/headers @writes
  Scenario: No other answer says so
    Given the group "Maths" at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client reads the group "Maths" at StudentGroups
    Then there is no header "Total"
    And there is no header "Per-Page"
    When the client speaks version 1 of StudentGroups
    And the client lists the groups at StudentGroups
    Then there is no header "Total"
    And there is no header "Per-Page"

  @studentgroups/paging/page @writes
  Scenario Outline: Page <page> of five rows, two a page
    Given 5 groups at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter | value  |
      | page      | <page> |
      | per_page  | 2      |
      | sort_by   | id.asc |
    Then StudentGroups lists the groups "<groups>"

    Examples:
      | page | groups           |
      | 1    | Group 1, Group 2 |
      | 3    | Group 5          |
      | 4    |                  |

  @studentgroups/paging/default-per-page @writes
  Scenario: A page has 50 rows when nothing is said
    Given 51 groups at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups
    Then StudentGroups lists 50 groups
    And the header "Total" is "51"
    And the header "Per-Page" is "50"

  @studentgroups/paging/maximum-per-page @writes
  Scenario: A page has at most 2000 rows, and says so
    Given 5 groups at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter | value  |
      | per_page  | 100000 |
    Then StudentGroups lists 5 groups
    And the header "Per-Page" is "2000"

  @studentgroups/paging/numbers
  Scenario Outline: A <parameter> of <value> is refused
    Given the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter   | value   |
      | <parameter> | <value> |
    Then StudentGroups refuses with 400 "Page and per_page must be positive"

    Examples:
      | parameter | value |
      | page      | 0     |
      | page      | one   |
      | per_page  | 0     |
      | per_page  | 1.5   |

  @studentgroups/paging/sort-by @writes
  Scenario Outline: Groups in the order <order>
    Given the groups "Maths, Art" in the cluster "Sciences" at StudentGroups
    And the group "Music" at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter | value   |
      | sort_by   | <order> |
    Then StudentGroups lists the groups "<groups>"

    Examples:
      | order                             | groups            |
      | name.desc                         | Music, Maths, Art |
      | name.asc                          | Art, Maths, Music |
      | student_cluster_id.desc,name.asc  | Art, Maths, Music |
      | student_cluster_id.asc,name.desc  | Music, Maths, Art |
      | id.desc                           | Music, Art, Maths |

  @studentgroups/paging/sort-by-unknown
  Scenario Outline: An order of <order> is none
    Given the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter | value   |
      | sort_by   | <order> |
    Then StudentGroups refuses with 400 "Sort_by is invalid"

    Examples:
      | order      |
      | colour.asc |
      | id.up      |

  @studentgroups/paging/sort-by-mandatory @writes
  Scenario: Pages without an order are in the order of ids
    Given 5 groups at StudentGroups
    And the client speaks version 2 of StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter | value |
      | page      | 2     |
      | per_page  | 2     |
    Then StudentGroups lists the groups "Group 3, Group 4"

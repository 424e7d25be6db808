Feature: The second version of the API
  Tokens that rotate, and lists in pages.

  Background:
    Given an instance at Domoscio

  @studentgroups/v2/token-pair
  Scenario: The first call brings two tokens
    When the client reads the groups in v2 with the AuthorizationToken
    Then the answer has the headers AccessToken and RefreshToken

  @studentgroups/v2/token-headers
  Scenario: Every answer carries the tokens
    Given a client of v2 that has its two tokens
    When the client reads the groups in v2 with both
    Then the answer has the same two tokens

  @studentgroups/v2/authorization
  Scenario: A token that was made up
    When the client reads the groups in v2 with the AccessToken "x"
    Then the answer is 401 with a message

  @studentgroups/v2/access-token-life
  Scenario: An AccessToken lives two hours
    Given a client of v2 that has its two tokens
    When two hours pass
    And the client reads the groups in v2 with the AccessToken alone
    Then the answer is 401 with the message "Expired Token. No Refresh Token provided"

  @studentgroups/v2/renewal
  Scenario: The RefreshToken brings a new AccessToken
    Given a client of v2 that has its two tokens
    When two hours pass
    And the client reads the groups in v2 with both
    Then the answer is 200 with another AccessToken

  @studentgroups/v2/refresh-token-life
  Scenario: In the end the client begins anew
    Given a client of v2 that has its two tokens
    When 14 days pass
    And the client reads the groups in v2 with both
    Then the answer is 401 with a message

  @studentgroups/v2/clusters-read-only
  Scenario: Clusters in v2
    When the client makes the cluster "Sciences" in v2
    Then the answer is 200 and the whole cluster, with an id

  @studentgroups/paging/headers @studentgroups/paging/page
  Scenario: Reading all groups page by page
    Given 5 groups
    When the client reads page 2 of the groups in v2, 2 a page
    Then the answer has 2 groups, Total 5 and Per-Page 2

  @studentgroups/paging/default-per-page
  Scenario: A page without a size
    Given 60 groups
    When the client reads the groups in v2
    Then the answer has 50 groups, Total 60 and Per-Page 50

  @studentgroups/paging/maximum-per-page
  Scenario: A page of any size
    Given 60 groups
    When the client reads page 1 of the groups in v2, 100000 a page
    Then the answer has 60 groups, Total 60 and Per-Page 2000

  @studentgroups/paging/numbers
  Scenario: A page that is none
    When the client reads page 0 of the groups in v2, 2 a page
    Then the answer is 400

  @studentgroups/paging/sort-by
  Scenario: Groups by name
    Given the groups "Maths", "Art" and "Music"
    When the client reads the groups in v2 with sort_by=name.desc
    Then the answer is a bare array of "Music", "Maths" and "Art"

  @studentgroups/paging/sort-by-unknown
  Scenario: An order that is none
    When the client reads the groups in v2 with sort_by=colour.asc
    Then the answer is 400

  @studentgroups/paging/sort-by-mandatory
  Scenario: The second page without an order
    Given 5 groups
    When the client reads page 2 of the groups in v2, 2 a page, without sort_by
    Then the answer has the third and the fourth group

-- One row makes a network a demonstration: how far its clock is from the world's.
create table demonstration_clock (
  only    boolean primary key default true check (only),
  seconds bigint not null
);

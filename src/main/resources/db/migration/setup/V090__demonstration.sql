-- One row makes a network a demonstration: how far its clock is from the world's.
create table demonstration_clock (
  sole    boolean primary key default true check (sole),
  seconds bigint not null
);
